package dev.probus.bus.soundwire;

import dev.probus.api.bus.Problem;
import java.util.List;

/**
 * What became of a link's firmware entries.
 *
 * @param devices the peripherals, in order
 * @param problems what could not be used, in order
 */
public record LinkDevices(List<Declared> devices, List<Problem> problems) {

  /** Copies the lists. */
  public LinkDevices {
    devices = List.copyOf(devices);
    problems = List.copyOf(problems);
  }
}
