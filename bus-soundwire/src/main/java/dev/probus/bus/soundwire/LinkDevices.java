package dev.probus.bus.soundwire;

import dev.probus.api.bus.Problem;
import java.util.List;

/** What became of a link's firmware entries. */
record LinkDevices(List<SdwDevice> devices, List<Problem> problems) {
  LinkDevices {
    devices = List.copyOf(devices);
    problems = List.copyOf(problems);
  }
}
