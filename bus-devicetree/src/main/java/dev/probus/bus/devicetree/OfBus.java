package dev.probus.bus.devicetree;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;

/**
 * Tells of the devices that a tree has from the start; those below a controller are added by its
 * driver, as in the kernel. Nothing on this bus comes or goes by itself.
 *
 * @param board what the tree comes to
 */
public record OfBus(Board board) implements Bus<OfDevice> {

  @Override
  public BusName name() {
    return OfDevice.BUS;
  }

  @Override
  public void start(BusContext<? super OfDevice> context) {
    context.appeared(board.present());
  }
}
