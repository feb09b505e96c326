package dev.probus.core.precise;

import dev.probus.api.BusName;
import dev.probus.api.DeviceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the devices that may come to rest by itself. */
sealed interface Region {

  /** Tells whether a device is part of it. Holder only. */
  boolean contains(DeviceNode node, World world);

  /** Tells whether devices of it are still to appear by themselves. Holder only. */
  boolean grows(World world);

  /** Returns what it is, for people. */
  String text();

  /** A device and those below it. */
  record Below(DeviceId root) implements Region {
    @Override
    public boolean contains(DeviceNode node, World world) {
      if (world.devices.get(root) == null) {
        return false;
      }
      Set<DeviceNode> seen = new HashSet<>(); // what buses say of parents may be a circle
      Deque<DeviceNode> upwards = new ArrayDeque<>();
      for (@Nullable DeviceNode at = node; at != null; at = upwards.poll()) {
        if (at.id.equals(root)) {
          return true;
        }
        if (seen.add(at)) {
          climb(at.addedBy(), upwards);
          DeviceId parent = at.parent();
          climb(parent == null ? null : world.devices.get(parent), upwards);
        }
      }
      return false;
    }

    private static void climb(@Nullable DeviceNode above, Deque<DeviceNode> upwards) {
      if (above != null) {
        upwards.add(above);
      }
    }

    @Override
    public boolean grows(World world) {
      return false;
    }

    @Override
    public String text() {
      return "all that goes on below " + root;
    }
  }

  /** The devices of a bus. */
  record OfBus(BusName bus) implements Region {
    @Override
    public boolean contains(DeviceNode node, World world) {
      return node.id.bus().equals(bus);
    }

    @Override
    public boolean grows(World world) {
      return world.busCalls.containsKey("bus " + bus);
    }

    @Override
    public String text() {
      return "all that goes on at bus " + bus;
    }
  }
}
