package dev.probus.core.linux;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes when a test says so. */
final class Hours implements DelayedWork {
  private final List<Due> due = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private record Due(Duration at, Runnable work) {}

  @Override
  public Armed after(Duration delay, Runnable work) {
    Due added = new Due(now.plus(delay), work);
    due.add(added);
    return () -> due.remove(added);
  }

  /** Lets time pass, and has done what falls due meanwhile. */
  void pass(Duration time) {
    Duration end = now.plus(time);
    Optional<Due> next = next(end);
    while (next.isPresent()) {
      due.remove(next.get());
      now = next.get().at();
      next.get().work().run();
      next = next(end);
    }
    now = end;
  }

  /** Returns how much is due at any time. */
  int waiting() {
    return due.size();
  }

  private Optional<Due> next(Duration end) {
    return due.stream()
        .filter(each -> each.at().compareTo(end) <= 0)
        .min(Comparator.comparing(Due::at));
  }
}
