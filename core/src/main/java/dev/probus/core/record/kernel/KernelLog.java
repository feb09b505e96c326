package dev.probus.core.record.kernel;

import dev.probus.api.event.LogEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a kernel's log, as {@code dmesg} or {@code journalctl -k} print it. Lines of which the
 * driver core knows nothing are no damage: a log is full of them. For one thread.
 */
public final class KernelLog {
  /** How many lines are looked at before it is decided what a text is. */
  private static final int LOOK = 100;

  private static final long DAY = 86_400_000_000_000L;

  /** What is told to whom reads the log. */
  public interface Complaint {
    /** Tells what is wrong with a line. */
    void tell(long line, String text);
  }

  private record At(long line, long nanos, Said.Match match) {}

  private final Complaint complaint;
  private final KernelNames names = new KernelNames();
  private final List<At> said = new ArrayList<>();
  private long last;
  private long firstOfJournal = -1;

  /** Makes a reader of one log. */
  public KernelLog(Complaint complaint) {
    this.complaint = complaint;
  }

  /** Tells whether a text is a kernel's log, by its first lines. */
  public static boolean recognises(List<String> lines) {
    List<KernelLine> start =
        lines.stream().filter(l -> !l.isBlank()).limit(LOOK).map(KernelLine::of).toList();
    long stamped = start.stream().filter(KernelLine::stamped).count();
    return !start.isEmpty()
        && (2 * stamped >= start.size()
            || start.stream().anyMatch(l -> Said.in(l.text()).isPresent()));
  }

  /** Takes the next line. */
  public void line(long number, String text) {
    KernelLine line = KernelLine.of(text);
    Said.in(line.text()).ifPresent(match -> said.add(new At(number, time(line), match)));
    if (line.stamped()) {
      last = time(line);
    }
  }

  private long time(KernelLine line) {
    if (!line.stamped()) {
      return last;
    }
    if (!line.journal()) {
      return line.nanos();
    }
    if (firstOfJournal < 0) {
      firstOfJournal = line.nanos();
    }
    return Math.floorMod(line.nanos() - firstOfJournal, DAY);
  }

  /** Returns what happened. */
  public List<LogEntry> entries() {
    said.forEach(this::learn);
    KernelRun run = new KernelRun(names);
    for (At at : said) {
      try {
        run.take(at.nanos(), at.match());
      } catch (IllegalArgumentException e) {
        complaint.tell(at.line(), e.getMessage() + ", expected a name that the kernel gives");
      }
    }
    if (said.isEmpty()) {
      complaint.tell(
          0,
          "nothing of drivers and devices, expected a log of a kernel that was booted with"
              + " initcall_debug or whose driver core was told to debug");
    }
    return run.entries();
  }

  private void learn(At at) {
    Said.Match match = at.match();
    switch (match.said()) {
      case DEVICE_ADDED, DEVICE_REMOVED, MATCHED, PROBE_FOR, BOUND ->
          names.on(match.part(2), match.part(1));
      case PROBING -> names.on(match.part(3), match.part(1));
      case DRIVER_ADDED, DRIVER_REMOVED -> names.bus(match.part(1));
      default -> {
        // no bus is named
      }
    }
  }
}
