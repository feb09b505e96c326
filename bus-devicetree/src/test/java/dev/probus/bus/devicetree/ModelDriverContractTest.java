package dev.probus.bus.devicetree;

import dev.probus.api.driver.MatchTable;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.devicetree.binding.Kind;
import dev.probus.bus.devicetree.machine.DevBoard;
import dev.probus.testkit.contract.DriverCase;
import dev.probus.testkit.contract.DriverContract;
import java.util.List;

/** The model of a driver keeps to what every driver keeps to: it needs, publishes and adds. */
final class ModelDriverContractTest extends DriverContract {

  @Override
  protected DriverCase<?> driver() {
    List<OfDevice> devices = new Board(DevBoard.tree()).all();
    OfDevice i2c = named(devices, "40004000.i2c");
    OfDevice pins = named(devices, "40008000.pinctrl");
    DriverCase<OfDevice> made =
        DriverCase.of(new ModelDriver("model", MatchTable.of("of:N*T*Cprobus,*")), i2c, pins);
    for (ResourceKey<?> need : i2c.needs()) {
      if (!pins.promises().contains(need)) {
        made = with(made, need);
      }
    }
    return made;
  }

  private static DriverCase<OfDevice> with(DriverCase<OfDevice> made, ResourceKey<?> need) {
    return made.with(
        ResourceKey.of(Provision.class, need.name()), new Provision(Kind.CLOCK, "/somewhere"));
  }

  private static OfDevice named(List<OfDevice> devices, String name) {
    return devices.stream()
        .filter(device -> device.id().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
