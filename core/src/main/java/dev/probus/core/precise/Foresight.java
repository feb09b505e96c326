package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.Modalias;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of a device that somebody tells of, on the thread that does. It also asks the
 * candidate that devices of its modalias had so far for what it needs and promises: mostly that is
 * the candidate of this one too, and then no lane has to be asked. Whether it is, the holder of the
 * baton finds out. From any thread; not under the baton.
 */
@EngineScope
final class Foresight {
  private final World world;

  @Inject
  Foresight(World world) {
    this.world = world;
  }

  /**
   * Asks a device for its facts, and the likely candidate for its own.
   *
   * @param among what it is told of with: there it is counted who is asked
   */
  DeviceNode of(Device device, Arrivals among) {
    DeviceNode node = new DeviceNode(device, null);
    promised(node, world.slots.slots(device.promises()), true);
    DriverNode likely = likely(node.modaliases);
    if (likely != null) {
      node.driver = likely;
      node.foresee(among.enter(likely) && ask(node, likely));
    }
    return node;
  }

  /** Asks a device for its facts, and nobody else. */
  DeviceNode plain(Device device, DeviceNode addedBy) {
    DeviceNode node = new DeviceNode(device, addedBy);
    promised(node, world.slots.slots(device.promises()), true);
    return node;
  }

  private @Nullable DriverNode likely(List<Modalias> modaliases) {
    for (int i = 0; i < modaliases.size(); i++) {
      DriverNode known = world.likely.of(modaliases.get(i));
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  private boolean ask(DeviceNode node, DriverNode likely) {
    try {
      node.needs = world.slots.needs(node, likely.driver().needs(node.device), node.spare());
      promised(node, world.slots.slots(likely.driver().promises(node.device)), false);
      return true;
    } catch (Throwable e) { // contained: it is asked once more in its lane, and that counts
      return false;
    }
  }

  private static void promised(DeviceNode node, List<Slot<DeviceNode>> slots, boolean byItself) {
    if (slots.isEmpty()) {
      return;
    }
    if (byItself) {
      node.aside().promises = slots;
    } else {
      node.aside().driverPromises = slots;
    }
  }
}
