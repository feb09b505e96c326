package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Observation;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a machine of what a kernel has shown. */
final class SysfsMachine {
  private final SysfsTree tree;
  private final SysfsModels models;

  SysfsMachine(SysfsTree tree) {
    this.tree = tree;
    this.models = new SysfsModels(tree);
  }

  Machine machine(String name) {
    return new Machine(
        name,
        "what a kernel shows in sysfs",
        buses(),
        List.copyOf(models.builtIn()),
        List.of(),
        List.of(new Kept(tree)),
        FirmwareSource.none(),
        tree.problems(),
        Optional.empty(),
        List.of(models),
        observed());
  }

  private List<Bus<?>> buses() {
    Map<BusName, List<SysfsDevice>> devices = new LinkedHashMap<>();
    tree.devices()
        .forEach(entry ->
            devices
                .computeIfAbsent(entry.id().bus(), _ -> new ArrayList<>())
                .add(new SysfsDevice(entry)));
    List<Bus<?>> buses = new ArrayList<>();
    devices.forEach((bus, on) -> buses.add(new SysfsBus(bus, on)));
    return buses;
  }

  private List<Observation> observed() {
    return tree.devices().stream()
        .map(entry -> new Observation(entry.id(), tree.driverOf(entry), entry.waits()))
        .toList();
  }

  /** Says of what the kernel kept devices waiting for that it does not come. */
  private record Kept(SysfsTree tree) implements ResourceProvider {
    @Override
    public String name() {
      return "kernel";
    }

    @Override
    public void start(Publisher publisher) {
      for (SysfsEntry device : tree.devices()) {
        device
            .waits()
            .ifPresent(
                why -> publisher.never(Supplier.unknown(device.id()), "it waited for " + why));
      }
    }
  }
}
