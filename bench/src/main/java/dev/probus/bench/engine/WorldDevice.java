package dev.probus.bench.engine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.KeySet;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A device of a world.
 *
 * @param number its number in the world
 * @param id its number as a name
 * @param resource what it provides; that it is published is up to its driver
 * @param needs the resources of the devices that it needs
 */
record WorldDevice(int number, DeviceId id, ResourceKey<WorldDevice> resource, KeySet needs)
    implements Device {
  /** What all devices go by, and the only pattern of their driver. */
  static final String MODALIAS = "bench:device";

  private static final BusName BUS = BusName.of("bench");
  private static final List<Modalias> MODALIASES = List.of(Modalias.of(MODALIAS));

  /** Returns the resources of all devices of a world and of what comes from outside. */
  static List<ResourceKey<WorldDevice>> resources(World world) {
    int count = world.devices() + world.externals();
    List<ResourceKey<WorldDevice>> resources = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      resources.add(ResourceKey.of(WorldDevice.class, "of-" + number));
    }
    return resources;
  }

  /** Returns all devices of a world, in their order. */
  static List<WorldDevice> of(World world, List<ResourceKey<WorldDevice>> resources) {
    List<WorldDevice> devices = new ArrayList<>(world.devices());
    for (int number = 0; number < world.devices(); number++) {
      ResourceKey<?>[] needs =
          new ResourceKey<?>[world.firstNeed(number + 1) - world.firstNeed(number)];
      for (int i = 0; i < needs.length; i++) {
        needs[i] = resources.get(world.need(world.firstNeed(number) + i));
      }
      DeviceId id = new DeviceId(BUS, "d" + number);
      devices.add(new WorldDevice(number, id, resources.get(number), KeySet.of(needs)));
    }
    return List.copyOf(devices);
  }

  @Override
  public List<Modalias> modaliases() {
    return MODALIASES;
  }
}
