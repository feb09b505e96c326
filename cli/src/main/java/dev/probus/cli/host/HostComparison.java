package dev.probus.cli.host;

import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.host.Host;
import dev.probus.bus.hda.host.HostCodec;
import dev.probus.bus.hda.host.HostDevice;
import dev.probus.cli.boot.Booted;
import dev.probus.cli.boot.Explanation;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts side by side what was booted and what the kernel has. */
final class HostComparison {
  private HostComparison() {}

  static List<HostRow> of(Host host, Booted booted) {
    List<HostRow> rows = new ArrayList<>();
    for (HostCodec codec : host.codecs()) {
      rows.add(row(codec, booted));
    }
    for (HostDevice device : host.strangers()) {
      rows.add(
          new HostRow(
              device.name(),
              "",
              device.modalias(),
              Optional.empty(),
              device.driver(),
              "the kernel shows no text of it, so it was not booted"));
    }
    return rows;
  }

  private static HostRow row(HostCodec codec, Booted booted) {
    Optional<DeviceStatus> status =
        booted.snapshot().devices().stream()
            .filter(device -> device.id().name().equals(codec.name()))
            .findFirst();
    Optional<String> bound =
        status.filter(device -> device.state() == DeviceState.BOUND).flatMap(DeviceStatus::driver);
    return new HostRow(
        codec.device().map(HostDevice::name).orElse(codec.name()),
        codec.codec().name(),
        codec.codec().identity().modalias(),
        bound,
        codec.device().flatMap(HostDevice::driver),
        remark(codec, booted));
  }

  private static String remark(HostCodec codec, Booted booted) {
    if (codec.codec().enumerate() instanceof Enumeration.Refused refused) {
      return "refused with " + refused.error() + ": " + refused.reason();
    }
    if (codec.device().isEmpty()) {
      return "the driver core of the kernel does not have it";
    }
    return Explanation.of(booted).entrySet().stream()
        .filter(entry -> entry.getKey().id().name().equals(codec.name()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
