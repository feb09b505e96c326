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
      if (!world.devices.containsKey(root)) {
        return false;
      }
      Set<DeviceNode> seen = new HashSet<>(); // what buses say of parents may be a circle
      Deque<DeviceNode> upwards = new ArrayDeque<>();
      for (@Nullable DeviceNode at = node; at != null; at = upwards.poll()) {
        if (at.id.equals(root)) {
          return true;
        }
        if (seen.add(at)) {
          if (at.addedBy != null) {
            upwards.add(at.addedBy);
          }
          at.parent.map(world.devices::get).ifPresent(upwards::add);
        }
      }
      return false;
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
