package dev.probus.bus.soundwire.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;

/**
 * What a codec driver registers with the sound system as soon as it is bound, whether or not its
 * codec is on the bus yet (S28).
 *
 * @param driver the driver's name
 */
record Component(String driver) {

  static ResourceKey<Component> of(DeviceId peripheral) {
    return ResourceKey.of(Component.class, peripheral + "/component");
  }
}
