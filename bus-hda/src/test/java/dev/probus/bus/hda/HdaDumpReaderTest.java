package dev.probus.bus.hda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdaDumpReaderTest {
  @TempDir private Path folder;
  private final HdaDumpReader reader = new HdaDumpReader();
  private String analog = "";
  private String digital = "";

  @BeforeEach
  void readBundled() throws IOException {
    analog = resource("sof-hda-codec0.txt");
    digital = resource("sof-hda-codec2.txt");
  }

  @Test
  void codecsAppearByCardAndThenByAddress() throws Exception {
    Machine machine = reader.read(file(analog + digital));
    assertThat(machine.problems()).isEmpty();
    assertThat(machine.title()).isEqualTo("2 HD-audio codecs");
    assertThat(appearing(machine)).containsExactly("hdaudioC0D0", "hdaudioC0D2");

    Machine addressesBeginAnew = reader.read(file(digital + analog));
    assertThat(appearing(addressesBeginAnew)).containsExactly("hdaudioC0D2", "hdaudioC1D0");
  }

  @Test
  void codecThatTheKernelRefusesIsToldOfWithItsLine() throws Exception {
    String asleep = digital.substring(0, digital.indexOf("GPIO:")) + "Invalid AFG subtree\n";
    Machine machine = reader.read(file(analog + asleep));
    assertThat(appearing(machine)).containsExactly("hdaudioC0D0");
    assertThat(machine.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .matches(
            ".*dump:" + (analog.lines().count() + 1) + ": the kernel refuses this codec .EINVAL.*");
  }

  @Test
  void recognisesCodecTextAndAlsaInfoAndNothingElse() throws IOException {
    assertThat(reader.recognises(file(analog))).isTrue();
    assertThat(reader.recognises(file("upload=true&x=\n!!ALSA Information Script v 0.5\n")))
        .isTrue();
    assertThat(reader.recognises(file(""))).isFalse();
    assertThat(reader.recognises(file("\0\1\2 Codec: in the middle of a line\n"))).isFalse();
    assertThat(reader.recognises(folder)).isFalse();
  }

  @Test
  void fileWithoutACodecIsUnreadableAtItsLastLine() {
    assertThatThrownBy(() -> reader.read(file("!!ALSA Information Script\nnothing\n")))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageContaining("dump:2: the file has no codec, expected");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("dump"), text, StandardCharsets.ISO_8859_1);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HdaDumpReader.class.getResourceAsStream("machine/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static List<String> appearing(Machine machine) throws Exception {
    List<String> names = new ArrayList<>();
    for (Bus<?> bus : machine.buses()) {
      bus.start(new Names(names));
    }
    return names;
  }

  private record Names(List<String> names) implements BusContext<Device> {
    @Override
    public void appeared(Device device) {
      names.add(device.id().name());
    }

    @Override
    public void changed(Device device) {
      throw new AssertionError(device);
    }

    @Override
    public void gone(DeviceId device) {
      throw new AssertionError(device);
    }

    @Override
    public void after(Duration delay, Runnable action) {
      assertThat(delay).isPositive(); // the hardware takes its time
      action.run();
    }

    @Override
    public Publisher publisher() {
      throw new AssertionError("publisher");
    }

    @Override
    public ModuleRequests modules() {
      throw new AssertionError("modules");
    }
  }
}
