package dev.probus.core.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.UnreadableMachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads scenarios as machines: files whose names end in {@code .scn}. */
public final class ScenarioReader implements MachineReader {

  /** Makes the reader; called when services are looked up. */
  public ScenarioReader() {}

  @Override
  public String format() {
    return "scenario (.scn)";
  }

  @Override
  public boolean recognises(Path path) {
    return path.toString().endsWith(".scn") && Files.isRegularFile(path);
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    return ScenarioScript.read(path).machine();
  }
}
