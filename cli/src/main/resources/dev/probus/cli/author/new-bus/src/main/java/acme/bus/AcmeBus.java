package acme.bus;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;

/** A bus whose slots are devices. */
public record AcmeBus(List<AcmeDevice> slots) implements Bus<AcmeDevice> {
  @Override
  public BusName name() {
    return BusName.of("acme");
  }

  @Override
  public void start(BusContext<? super AcmeDevice> context) {
    slots.forEach(context::appeared); // and context.gone(id), when one is pulled out
  }
}
