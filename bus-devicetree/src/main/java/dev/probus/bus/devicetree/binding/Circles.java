package dev.probus.bus.devicetree.binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds who is in a circle with whom: the strongly connected parts of a graph, after Tarjan, on a
 * stack of its own.
 *
 * @param <T> what the graph connects; two are the same if they are equal
 */
final class Circles<T> {
  /** Somebody whose neighbours are being looked at. */
  private final class Visit {
    final T at;
    final Iterator<T> left;

    Visit(T at) {
      this.at = at;
      this.left = graph.getOrDefault(at, List.of()).iterator();
    }
  }

  private final Map<T, List<T>> graph;
  private final Map<T, Integer> order = new HashMap<>();
  private final Map<T, Integer> lowest = new HashMap<>();
  private final Map<T, Integer> part = new HashMap<>();
  private final Deque<T> undecided = new ArrayDeque<>();
  private final Deque<Visit> visits = new ArrayDeque<>();
  private int parts;

  /** Looks at a graph, which says of each who comes after it. */
  Circles(Map<T, List<T>> graph) {
    this.graph = graph;
    for (T start : new ArrayList<>(graph.keySet())) {
      if (!order.containsKey(start)) {
        enter(start);
        run();
      }
    }
  }

  /** Tells whether each of the two can be reached from the other. */
  boolean together(T one, T other) {
    Integer found = part.get(one);
    return found != null && found.equals(part.get(other));
  }

  private void enter(T node) {
    order.put(node, order.size());
    lowest.put(node, order.get(node));
    undecided.push(node);
    visits.push(new Visit(node));
  }

  private void run() {
    while (!visits.isEmpty()) {
      Visit visit = visits.peek();
      if (visit.left.hasNext()) {
        T next = visit.left.next();
        if (!order.containsKey(next)) {
          enter(next);
        } else if (!part.containsKey(next)) {
          lowest.merge(visit.at, order.get(next), Math::min);
        }
      } else {
        visits.pop();
        leave(visit.at);
      }
    }
  }

  private void leave(T node) {
    Visit above = visits.peek();
    if (above != null) {
      lowest.merge(above.at, lowest.get(node), Math::min);
    }
    if (Objects.equals(lowest.get(node), order.get(node))) {
      T member;
      do {
        member = undecided.pop();
        part.put(member, parts);
      } while (!member.equals(node));
      parts++;
    }
  }
}
