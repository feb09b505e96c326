package acme.bus;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.module.FirmwareSource;
import java.util.List;

/** A machine to boot by name: the bus with two slots, and the clock. */
public final class AcmeMachine implements MachineProvider {
  @Override
  public String name() {
    return "acme-demo";
  }

  @Override
  public String title() {
    return "two amplifiers on a bus of their own";
  }

  @Override
  public Machine machine() {
    return new Machine(
        name(),
        title(),
        List.of(new AcmeBus(List.of(new AcmeDevice(1, "amp3556"), new AcmeDevice(2, "amp3588")))),
        List.of(), // drivers that are built in; ours is loaded on request
        List.of(),
        List.of(new AcmeClock()),
        FirmwareSource.none(),
        List.of());
  }
}
