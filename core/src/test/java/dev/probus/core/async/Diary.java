package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plain model of asynchronous calls: what happened, in order, and what a wait that began at
 * some point must have waited for.
 */
final class Diary {
  private sealed interface Line {
    /** When, in milliseconds. */
    long at();
  }

  private record Scheduled(long at, long cookie, AsyncDomain domain) implements Line {}

  private record Returned(long at, long cookie) implements Line {}

  private record Waited(long at, Optional<AsyncDomain> domain, long upTo) implements Line {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Long> ends = new HashMap<>();

  void scheduled(long at, Cookie cookie, AsyncDomain domain) {
    lines.add(new Scheduled(at, cookie.number(), domain));
  }

  void returned(long at, Cookie cookie) {
    lines.add(new Returned(at, cookie.number()));
  }

  /**
   * Somebody begins to wait; returns which wait it is.
   *
   * @param domain empty for all registered ones
   */
  int waits(long at, Optional<AsyncDomain> domain, Cookie upTo) {
    lines.add(new Waited(at, domain, upTo.number()));
    return lines.size() - 1;
  }

  void waited(long at, int which) {
    ends.put(which, at);
  }

  int waits() {
    return ends.size();
  }

  /** Checks that each wait that ended did so when nothing that it waited for was outstanding. */
  void check(String seed) {
    ends.forEach((which, end) -> assertEquals(expected(which), end, seed + ", wait " + which));
  }

  /** Returns when a wait must end: at the first moment at which nothing is outstanding for it. */
  private long expected(int which) {
    Waited wait = (Waited) lines.get(which);
    Map<Long, AsyncDomain> outstanding = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      switch (lines.get(i)) {
        case Scheduled scheduled -> outstanding.put(scheduled.cookie(), scheduled.domain());
        case Returned returned -> outstanding.remove(returned.cookie());
        case Waited other -> {}
      }
      if (i >= which && outstanding.entrySet().stream().noneMatch(call -> counts(call, wait))) {
        return lines.get(i).at();
      }
    }
    return -1;
  }

  private static boolean counts(Map.Entry<Long, AsyncDomain> call, Waited wait) {
    return call.getKey() < wait.upTo()
        && wait.domain().map(call.getValue()::equals).orElse(call.getValue().registered());
  }
}
