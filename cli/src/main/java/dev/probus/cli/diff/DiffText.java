package dev.probus.cli.diff;

import dev.probus.api.event.LogEntry;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Times;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.diff.Differences;
import dev.probus.core.record.diff.Divergence;
import dev.probus.core.record.diff.EndingDifference;
import dev.probus.core.record.diff.Explained;
import dev.probus.core.record.diff.Side;
import dev.probus.core.record.form.EventWords;
import java.io.PrintWriter;
import java.util.OptionalLong;

/** Prints for people how two recordings differ. */
public final class DiffText {
  private final Pair pair;
  private final PrintWriter out;

  private DiffText(Pair pair, PrintWriter out) {
    this.pair = pair;
    this.out = out;
  }

  /** Prints it. */
  public static void print(Pair pair, Differences differences, Console console) {
    new DiffText(pair, console.out()).all(differences);
  }

  private void line(String text) {
    out.println(Plain.line(text));
  }

  private void all(Differences differences) {
    line("A " + pair.leftFile() + ": " + told(pair.left()));
    line("B " + pair.rightFile() + ": " + told(pair.right()));
    out.println();
    if (differences.none()) {
      line("The same happens in both: " + differences.same() + " events.");
    }
    differences
        .first()
        .ifPresent(first -> {
          line("They part after " + differences.same() + " events that are the same:");
          first(first);
          differences.because().forEach(why -> line("  perhaps since " + words(why)));
          line(
              "  only in A: "
                  + differences.onlyLeft()
                  + " events, only in B: "
                  + differences.onlyRight());
        });
    if (!differences.endings().isEmpty()) {
      out.println();
      line("Devices that end in another way:");
      differences.endings().forEach(this::ending);
    }
  }

  private static String told(Recording recording) {
    String seed = recording.seed().isPresent() ? ", seed " + recording.seed().getAsLong() : "";
    return recording.machine()
        + ", "
        + recording.policy()
        + seed
        + ", "
        + recording.entries().size()
        + " events in "
        + Times.of(recording.nanos());
  }

  private void first(Divergence divergence) {
    switch (divergence) {
      case Divergence.OnlyInOne only ->
          one(only.side(), only.entry(), "which never happens in the other");
      case Divergence.GoesOn on -> one(on.side(), on.entry(), "where the other has ended");
      case Divergence.OtherOrder d -> both(d.left(), d.right(), "both happen, in another order");
      case Divergence.OtherDriver d -> both(d.left(), d.right(), "another driver");
      case Divergence.OtherOutcome d -> both(d.left(), d.right(), "another outcome");
      case Divergence.OtherAnswer d ->
          both(d.left(), d.right(), "another answer to a request for modules");
      case Divergence.OtherDetail d -> both(d.left(), d.right(), "the same in another way");
      case Divergence.OtherTime d -> both(d.left(), d.right(), "the same at another time");
    }
  }

  private void one(Side side, LogEntry entry, String how) {
    line("  " + how);
    line("    " + (side == Side.LEFT ? "A " : "B ") + words(entry));
  }

  private void both(LogEntry left, LogEntry right, String how) {
    line("  " + how);
    line("    A " + words(left));
    line("    B " + words(right));
  }

  private static String words(LogEntry entry) {
    return "#"
        + entry.sequence()
        + " at "
        + Times.of(entry.nanos())
        + ": "
        + EventWords.of(entry.event());
  }

  private void ending(EndingDifference ending) {
    line("  " + ending.device());
    line("    A " + ending.left());
    line("    B " + ending.right());
    ending.because().forEach(why -> line("      perhaps since " + words(why)));
  }

  /** Says what may be why. */
  static String words(Explained why) {
    return switch (why) {
      case Explained.OtherStart start ->
          "the " + start.what() + " is another: " + start.left() + ", " + start.right();
      case Explained.OtherPace pace ->
          "#"
              + pace.left().sequence()
              + " came at another time: "
              + Times.of(pace.left().nanos())
              + ", "
              + Times.of(pace.right().nanos());
      case Explained.OtherPublication p ->
          p.key() + " is published " + when(p.left()) + " in A, " + when(p.right()) + " in B";
      case Explained.OtherAnswer a ->
          "the request "
              + a.request()
              + " is answered: "
              + a.left()
              + " in A, "
              + a.right()
              + " in B";
      case Explained.OtherProvider p ->
          p.provider() + ", which provides it, is " + p.left() + " in A, " + p.right() + " in B";
    };
  }

  private static String when(OptionalLong nanos) {
    return nanos.isPresent() ? "at " + Times.of(nanos.getAsLong()) : "never";
  }
}
