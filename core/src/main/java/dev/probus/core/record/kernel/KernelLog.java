package dev.probus.core.record.kernel;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What a line counts for in a log without times, so that pages and traces show the order. */
  private static final long STEP = 1_000_000;

  private static final Pattern DRIVER_SAYS = Pattern.compile("\\S+ (\\S+): .*");

  private record At(long line, long nanos, Said.Match match) {}

  private final Complaint complaint;
  private final Complaint note;
  private final KernelNames names = new KernelNames();
  private final ProbeReturns returns = new ProbeReturns();
  private final List<At> said = new ArrayList<>();
  private boolean timed;
  private long last;
  private long firstOfJournal = -1;

  /**
   * Makes a reader of one log.
   *
   * @param complaint is told what is wrong
   * @param note is told what is right, but has to be known of the result
   */
  public KernelLog(Complaint complaint, Complaint note) {
    this.complaint = complaint;
    this.note = note;
  }

  /**
   * Tells whether a text is a kernel's log, by its first lines: most have a time, or are drivers'
   * words about devices whose names have a bus's form, or one is the driver core's.
   */
  public static boolean recognises(List<String> lines) {
    List<KernelLine> start =
        lines.stream().filter(l -> !l.isBlank()).limit(LOOK).map(KernelLine::of).toList();
    long typical = start.stream().filter(l -> l.stamped() || ofDriver(l.text())).count();
    return !start.isEmpty()
        && (2 * typical >= start.size()
            || start.stream().map(KernelLine::text).anyMatch(KernelLog::ofCore));
  }

  private static boolean ofDriver(String text) {
    Matcher says = DRIVER_SAYS.matcher(text);
    return says.matches() && KernelNames.hasForm(says.group(1));
  }

  private static boolean ofCore(String text) {
    return ProbeReturns.begins(text) || Said.in(text).isPresent();
  }

  /** Takes the next line. */
  public void line(long number, String text) {
    KernelLine line = KernelLine.of(text);
    returns.line(line.text());
    Said.in(line.text()).ifPresent(match -> said.add(new At(number, time(line), match)));
    if (line.stamped()) {
      timed = true;
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
    KernelRun run = new KernelRun(names, returns, clock());
    for (At at : said) {
      try {
        run.take(timed ? at.nanos() : STEP * at.line(), at.match());
      } catch (IllegalArgumentException e) {
        complaint.tell(at.line(), e.getMessage() + ", expected a name that the kernel gives");
      }
    }
    List<LogEntry> entries = run.entries();
    if (entries.stream().noneMatch(e -> e.event() instanceof DeviceEvent)) {
      complaint.tell(
          0,
          "no line of this kernel's log tells of a device and its driver, expected those of a boot"
              + " with initcall_debug dyndbg=\"file drivers/base/dd.c +p\" on its command line, and"
              + " loglevel=8 if the log is a console's");
    } else if (!timed) {
      note.tell(0, "no line has a time, so only the order is right: each line counts as 1 ms");
    }
    return entries;
  }

  private KernelRun.Clock clock() {
    if (!timed) {
      return KernelRun.Clock.ORDER;
    }
    return firstOfJournal < 0 ? KernelRun.Clock.TRUE : KernelRun.Clock.COARSE;
  }

  private void learn(At at) {
    Said.Match match = at.match();
    String bus = match.part("bus");
    String device = match.part("device");
    if (!bus.isEmpty() && device.isEmpty()) {
      names.bus(bus);
    } else if (!bus.isEmpty()) {
      names.on(device, bus);
    }
    if (match.said() == Said.PROBE_RETURNED) {
      returns.returned(Integer.parseInt(match.part("result")));
    }
  }
}
