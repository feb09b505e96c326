package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds devices that wait for each other: the strongly connected parts of the graph "waits for
 * something that is promised by". Tarjan's algorithm with a stack of its own, since a chain of
 * devices may be longer than a thread's stack is deep. Holder only; made for one moment.
 */
final class Circles {
  /**
   * How many devices are looked at for the paths of one part, after the first path; so the paths of
   * all devices of a large circle take no more than in proportion to it.
   */
  private static final int SEARCHED = 10_000;

  /** What the search knows of a device. */
  private static final class Mark {
    final int index;
    int low;
    int part = -1;

    Mark(int index) {
      this.index = index;
      this.low = index;
    }
  }

  /** A device whose providers are being visited. */
  private static final class Visit {
    final DeviceNode node;
    final List<DeviceNode> providers;
    int next;

    Visit(DeviceNode node, List<DeviceNode> providers) {
      this.node = node;
      this.providers = providers;
    }
  }

  private final Map<DeviceNode, Mark> marks = new HashMap<>();
  private final Deque<DeviceNode> open = new ArrayDeque<>();
  private final Deque<Visit> path = new ArrayDeque<>();
  private final Map<Integer, Integer> searched = new HashMap<>();
  private final Providers owners;
  private int parts;

  Circles(Iterable<DeviceNode> devices, Providers owners) {
    this.owners = owners;
    for (DeviceNode node : devices) {
      if (node.state() == DeviceState.WAITING && !marks.containsKey(node)) {
        search(node);
      }
    }
  }

  private void search(DeviceNode root) {
    enter(root);
    while (!path.isEmpty()) {
      Visit visit = path.element();
      if (visit.next < visit.providers.size()) {
        step(visit.node, visit.providers.get(visit.next++));
      } else {
        path.pop();
        leave(visit.node);
      }
    }
  }

  private void enter(DeviceNode node) {
    marks.put(node, new Mark(marks.size()));
    open.push(node);
    path.push(new Visit(node, providers(node)));
  }

  private void step(DeviceNode from, DeviceNode to) {
    Mark known = marks.get(to);
    if (known == null) {
      enter(to);
    } else if (known.part < 0) {
      Mark mark = mark(from);
      mark.low = Math.min(mark.low, known.index);
    }
  }

  private void leave(DeviceNode node) {
    Mark mark = mark(node);
    if (mark.low == mark.index) {
      DeviceNode member;
      do {
        member = open.pop();
        mark(member).part = parts;
      } while (member != node);
      parts++;
    }
    Visit above = path.peek();
    if (above != null) {
      Mark upper = mark(above.node);
      upper.low = Math.min(upper.low, mark.low);
    }
  }

  private Mark mark(DeviceNode node) {
    return Optional.ofNullable(marks.get(node)).orElseThrow();
  }

  /**
   * Returns a shortest circle from a device over one of its providers back to itself.
   *
   * @return empty if the provider does not wait for the device, or if enough has been said of their
   *     circle with other devices
   */
  List<DeviceId> through(DeviceNode node, DeviceNode provider) {
    int part = mark(node).part;
    int before = searched.getOrDefault(part, 0);
    if (!connected(node, provider) || before > SEARCHED) {
      return List.of();
    }
    Map<DeviceNode, DeviceNode> reachedFrom = new HashMap<>();
    Deque<DeviceNode> next = new ArrayDeque<>(List.of(provider));
    DeviceNode at = next.remove();
    while (at != node) {
      for (DeviceNode further : providers(at)) {
        if (connected(further, node) && further != provider && !reachedFrom.containsKey(further)) {
          reachedFrom.put(further, at);
          next.add(further);
        }
      }
      at = next.remove();
    }
    searched.put(part, before + reachedFrom.size());
    return unwind(node, provider, reachedFrom);
  }

  private boolean connected(DeviceNode a, DeviceNode b) {
    return a == b || mark(a).part == mark(b).part;
  }

  private static List<DeviceId> unwind(
      DeviceNode node, DeviceNode provider, Map<DeviceNode, DeviceNode> reachedFrom) {
    List<DeviceId> circle = new ArrayList<>();
    @Nullable DeviceNode at = node;
    while (at != null && at != provider) {
      circle.add(at.id);
      at = reachedFrom.get(at);
    }
    if (node != provider) {
      circle.add(provider.id);
    } else {
      circle.add(node.id);
    }
    circle.add(node.id);
    return circle.reversed();
  }

  private List<DeviceNode> providers(DeviceNode node) {
    List<DeviceNode> providers = new ArrayList<>();
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.met()) {
        for (Owner owner : owners.of(n.slot())) {
          if (owner instanceof DeviceNode device && device.state() == DeviceState.WAITING) {
            providers.add(device);
          }
        }
      }
    }
    return providers;
  }
}
