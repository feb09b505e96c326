package dev.probus.bench.latency;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that waits for one thing.
 *
 * @param number which one
 * @param id its number as a name
 * @param need what it waits for
 */
record Wait(int number, DeviceId id, ResourceKey<Wait> need) implements Device {
  static final String MODALIAS = "bench:wait";

  private static final BusName BUS = BusName.of("wait");
  private static final List<Modalias> MODALIASES = List.of(Modalias.of(MODALIAS));

  /** Returns so many, each of which waits for a thing of its own. */
  static List<Wait> several(int count) {
    List<Wait> all = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      ResourceKey<Wait> need = ResourceKey.of(Wait.class, "of-" + number);
      all.add(new Wait(number, new DeviceId(BUS, "w" + number), need));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Modalias> modaliases() {
    return MODALIASES;
  }
}
