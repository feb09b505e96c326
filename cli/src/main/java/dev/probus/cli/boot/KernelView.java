package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Observation;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts side by side what is bound here and what a real kernel had bound on the same machine. */
final class KernelView {
  private final Map<DeviceId, DeviceStatus> devices = new HashMap<>();
  private final Map<DeviceId, String> explanations = new HashMap<>();

  private KernelView(Booted booted) {
    booted.snapshot().devices().forEach(device -> devices.put(device.id(), device));
    Explanation.of(booted).forEach((device, text) -> explanations.put(device.id(), text));
  }

  /** Returns a row for each device that the machine was seen with; none if it was not. */
  static List<KernelRow> of(Booted booted) {
    KernelView view = new KernelView(booted);
    List<KernelRow> rows = new ArrayList<>();
    booted.machine().observed().forEach(seen -> rows.add(view.row(seen)));
    return rows;
  }

  private KernelRow row(Observation seen) {
    DeviceStatus device = devices.get(seen.device());
    String here = explanations.getOrDefault(seen.device(), "");
    return new KernelRow(
        seen.device(),
        Optional.ofNullable(device)
            .filter(d -> d.state() == DeviceState.BOUND)
            .flatMap(DeviceStatus::driver),
        seen.driver(),
        seen.waits().map(why -> "the kernel waits for " + why).orElse(here));
  }
}
