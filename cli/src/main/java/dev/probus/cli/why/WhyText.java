package dev.probus.cli.why;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Times;
import dev.probus.core.explain.CriticalPath;
import dev.probus.core.explain.Hop;
import dev.probus.core.explain.Reason;
import dev.probus.core.explain.Sentence;
import dev.probus.core.explain.Why;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints answers for people. */
public final class WhyText {
  /** So many devices of a group are named unless all are asked for. */
  private static final int NAMED = 5;

  private final Console console;
  private final boolean full;

  /**
   * Prints on a console.
   *
   * @param full whether everything is shown: all roots, all devices, stacks
   */
  public WhyText(Console console, boolean full) {
    this.console = console;
    this.full = full;
  }

  private void line(String text) {
    console.out().println(Plain.line(text));
  }

  /** Prints why one device is not bound. */
  public void print(Why why) {
    String indent = "";
    for (Hop hop : why.path()) {
      line(indent + hop.device() + " " + Sentence.clause(hop.reason()));
      details(indent + "  ", hop.reason());
      indent += "  ";
    }
    List<Hop> others = why.roots().subList(1, why.roots().size());
    if (!others.isEmpty() && !full) {
      line("and " + others.size() + " more root" + (others.size() > 1 ? "s" : "") + "; --full");
    } else {
      others.forEach(hop -> {
        line("also: " + hop.device() + " " + Sentence.clause(hop.reason()));
        details("  ", hop.reason());
      });
    }
    if (!(why.root().reason() instanceof Reason.Bound)) {
      line(console.ink().paint(Tint.BOLD, "to do: ") + why.action().text());
    }
  }

  private void details(String indent, Reason reason) {
    if (reason instanceof Reason.Cycle cycle) {
      for (Reason.Cut cut : cycle.cuts()) {
        line(
            indent
                + "without the wait of "
                + cut.device()
                + " for "
                + cut.key()
                + (cut.optional() ? ", which is optional," : "")
                + ": "
                + (cut.frees().isEmpty()
                    ? "nobody could be bound"
                    : cut.frees().size() + " could be bound"));
      }
    }
    if (reason instanceof Reason.Hanging hanging && full) {
      hanging.stack().forEach(frame -> line(indent + "at " + frame));
    }
  }

  /**
   * Prints why devices are not bound, root by root.
   *
   * @param devices how many there are, bound or not
   */
  public void print(List<Why.Group> groups, int devices) {
    if (groups.isEmpty()) {
      line(devices == 0 ? "there is no device" : "every device is bound");
    }
    for (Why.Group group : groups) {
      Hop root = group.root();
      line(root.device() + " " + Sentence.clause(root.reason()));
      details("  ", root.reason());
      int shown = full ? group.devices().size() : Math.min(NAMED, group.devices().size());
      String names =
          group.devices().stream()
              .limit(shown)
              .map(device -> device.id().toString())
              .collect(Collectors.joining(", "));
      int more = group.devices().size() - shown;
      line(
          "  so "
              + group.devices().size()
              + (group.devices().size() == 1 ? " is" : " are")
              + " not bound or of no use: "
              + names
              + (more > 0 ? " and " + more + " more" : ""));
      line("  " + console.ink().paint(Tint.BOLD, "to do: ") + group.action().text());
    }
  }

  /** Prints why a device was not bound earlier. */
  public void print(CriticalPath path) {
    line(path.device() + " was bound after " + Times.of(path.bound()));
    for (CriticalPath.Segment part : path.segments()) {
      line(
          "  "
              + Times.of(part.from())
              + " + "
              + Times.of(part.nanos())
              + "  "
              + part.kind().name().toLowerCase(Locale.ROOT)
              + " "
              + part.what()
              + part.device().map(device -> ", for " + device).orElse(""));
    }
  }
}
