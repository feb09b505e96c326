package dev.probus.cli;

import dev.probus.api.BusName;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files that begin with a line {@code FAKE} and go on with lines {@code device NAME}. */
final class FakeReader implements MachineReader {
  private static final String EXPECTED = ", expected 'device NAME'";

  @Override
  public String format() {
    return "fake machine";
  }

  @Override
  public boolean recognises(Path path) throws IOException {
    return Files.isRegularFile(path)
        && Files.readString(path, StandardCharsets.ISO_8859_1).startsWith("FAKE\n");
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    String file = path.toString();
    List<String> lines = Files.readAllLines(path, StandardCharsets.ISO_8859_1);
    List<FakeDevice> devices = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("device [a-z]+")) {
        String name = line.substring(7);
        devices.add(FakeDevice.of("platform", name, "platform:" + name));
      } else {
        problems.add(new Problem(file, i + 1, "'" + line + "'" + EXPECTED));
      }
    }
    if (devices.isEmpty()) {
      throw new UnreadableMachineException(
          new Problem(file, lines.size(), "the file ends without a device" + EXPECTED));
    }
    return Machine.of(
        "file",
        "A machine in a file",
        List.of(new FakeBus(BusName.of("platform"), devices)),
        problems);
  }
}
