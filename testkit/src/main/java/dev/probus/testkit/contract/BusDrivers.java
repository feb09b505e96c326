package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.resource.ResourceKey;
import dev.probus.testkit.RecordingDriver;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Drivers with which a contract looks at a bus's devices. */
final class BusDrivers {
  static final String NAME = "contract";
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMillis(5);

  private BusDrivers() {}

  /** Returns one that takes them all. */
  static RecordingDriver<Device> taking(List<? extends Device> devices) {
    return RecordingDriver.of(NAME, patterns(devices));
  }

  /** Returns one whose probes take a moment, or what the fault makes of them. */
  static RecordingDriver<Device> facing(
      Fault fault, List<? extends Device> devices, Predicate<Device> befallen) {
    RecordingDriver<Device> driver = RecordingDriver.of(NAME, patterns(devices));
    return driver
        .running(ProbeType.BLOCKING)
        .probing((device, probe) -> {
          boolean bad = befallen.test(device);
          probe.pause(bad && fault == Fault.HANGING ? LONG : MOMENT);
          return bad && fault == Fault.GHOST
              ? ProbeOutcome.rejected("nothing answers")
              : ProbeOutcome.bound();
        });
  }

  /** Returns one that needs a resource of each device. */
  static RecordingDriver<Device> requiring(List<? extends Device> devices) {
    RecordingDriver<Device> driver = RecordingDriver.of(NAME, patterns(devices));
    return driver
        .running(ProbeType.BLOCKING)
        .probing((device, probe) -> {
          probe.require(key(device));
          return ProbeOutcome.bound();
        });
  }

  /** Returns what {@link #requiring} needs for a device. */
  static ResourceKey<String> key(Device device) {
    return device.key(String.class, "contract");
  }

  private static String[] patterns(List<? extends Device> devices) {
    return devices.stream()
        .map(device -> device.modaliases().getFirst().toString())
        .map(name -> name.replaceAll("[\\[\\]*?\\\\]", "?"))
        .distinct()
        .toArray(String[]::new);
  }
}
