package dev.probus.testkit.sim;

import dev.probus.api.DeviceId;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a world came to rest, as far as timing should have no say in it. Immutable.
 *
 * @param bound the devices that are bound, by id, and their drivers
 * @param order the bound devices, in the order in which they were first bound
 * @param attempts how often each device was probed
 */
public record Outcome(
    Map<DeviceId, String> bound, List<DeviceId> order, Map<DeviceId, Integer> attempts) {

  /** Copies everything. */
  public Outcome {
    bound = Map.copyOf(bound);
    order = List.copyOf(order);
    attempts = Map.copyOf(attempts);
  }

  static Outcome of(Snapshot snapshot, List<LogEntry> log) {
    Map<DeviceId, String> bound = new TreeMap<>();
    Map<DeviceId, Integer> attempts = new TreeMap<>();
    for (DeviceStatus device : snapshot.devices()) {
      attempts.put(device.id(), device.probeCalls());
      if (device.state() == DeviceState.BOUND) {
        bound.put(device.id(), device.driver().orElse(""));
      }
    }
    Set<DeviceId> order = new LinkedHashSet<>();
    for (LogEntry entry : log) {
      if (entry.event() instanceof ProbeEvent.Bound event && bound.containsKey(event.device())) {
        order.add(event.device());
      }
    }
    return new Outcome(bound, new ArrayList<>(order), attempts);
  }

  /** Returns one side of it, in words that are equal when it is. */
  public String facet(Facet which) {
    return switch (which) {
      case BOUND_SET -> new TreeMap<>(bound).keySet().toString();
      case WINNER -> new TreeMap<>(bound).toString();
      case CARD_ORDER -> order.toString();
      case ATTEMPTS -> new TreeMap<>(attempts).toString();
    };
  }

  /** What may depend on timing. */
  public enum Facet {
    /** Which devices are bound. */
    BOUND_SET("bound set"),
    /** Which driver drives each of them. */
    WINNER("winner driver"),
    /** In which order they were bound: that in which cards get their numbers. */
    CARD_ORDER("card order"),
    /** How often each device was probed. */
    ATTEMPTS("attempts");

    private final String text;

    Facet(String text) {
      this.text = text;
    }

    /** Returns what people call it. */
    public String text() {
      return text;
    }
  }
}
