package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.api.event.Verdict;
import dev.probus.cli.console.Times;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells in plain words what a comparison shows, to somebody who has never heard of probing. */
final class Story {
  /**
   * A part of it.
   *
   * @param heading what it is about
   * @param paragraphs what it says
   */
  record Chapter(String heading, List<String> paragraphs) {
    /** Copies the list. */
    Chapter {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  private static final int NAMED = 3;

  private final Report report;

  private Story(Report report) {
    this.report = report;
  }

  /** Returns its parts; none for a single run, which is no story of two ways to do a thing. */
  static List<Chapter> of(Report report) {
    return report.comparison() ? new Story(report).chapters() : List.of();
  }

  private List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(question());
    linux(Policy.LINUX).ifPresent(run -> chapters.add(byLuck(run)));
    List<String> others = new ArrayList<>();
    report.runs().stream()
        .filter(run -> !run.recording().machine().equals(report.machine()))
        .forEach(run ->
            others.add(attempt(run, "As " + run.recording().machine() + ", " + run.title())));
    linux(Policy.LINUX_EXPORT)
        .ifPresent(run ->
            others.add(attempt(run, "Letting drivers kick the list by hand (linux-export)")));
    if (!others.isEmpty()) {
      chapters.add(new Chapter("What was tried against it", others));
    }
    linux(Policy.PRECISE).ifPresent(run -> chapters.add(precise(run)));
    return chapters;
  }

  private Optional<Run> linux(Policy policy) {
    return report.runs().stream()
        .filter(run -> run.recording().policy().equals(policy.word()))
        .filter(run -> run.recording().machine().equals(report.machine()))
        .findFirst();
  }

  private static RunFigures figures(Run run) {
    return RunFigures.of(run.snapshot(), run.recording().entries());
  }

  private Chapter question() {
    return new Chapter(
        "The question",
        List.of(
            "When a computer starts, each of its devices is handed to a driver, which often comes"
                + " in a module that has to be loaded first. The driver's probe is called; if it"
                + " succeeds the device is bound, and works. Often a driver needs something, a"
                + " resource, that another driver has to provide first. Who is to come first,"
                + " nobody knows beforehand.",
            "This page shows the same machine, "
                + report.machine().replaceAll(".*[/\\\\]", "")
                + ", started once for each way to deal with that. All run on the same clock, so"
                + " they can be read side by side. Devices have the names that Linux gives them:"
                + " the bus, and the place there."));
  }

  private Chapter byLuck(Run run) {
    RunFigures figures = figures(run);
    List<String> told = new ArrayList<>();
    told.add(
        "A driver that misses something defers: its device goes onto one list for all. Nobody"
            + " writes down what it waits for. Whenever any device anywhere is bound, all on the"
            + " list are tried again, in the hope that it was the right one.");
    told.add(
        figures.wastedCalls() == 0
            ? "Here no call was wasted."
            : "So probes are called in vain: here "
                + figures.wastedCalls()
                + " of "
                + figures.probeCalls()
                + " calls found nothing new.");
    List<String> unnoticed = unnoticed(run);
    if (!unnoticed.isEmpty()) {
      told.add(
          "And what arrives without a bind is not noticed. "
              + String.join(" ", unnoticed.subList(0, Math.min(NAMED, unnoticed.size())))
              + " But nothing was bound any more: the last time was "
              + figures.lastBind().map(at -> "at " + Times.of(at.toNanos())).orElse("never")
              + ". So nobody looked at the list again, and nobody ever will.");
    }
    if (figures.bound() < figures.devices()) {
      told.add(
          "In the end "
              + figures.bound()
              + " of "
              + figures.devices()
              + " devices work. "
              + left(run));
    }
    if (!run.luck().isEmpty()) {
      told.add(
          "That it is luck can be shown: as soon as one more device was bound, one that has"
              + " nothing to do with any of this, so "
              + (run.luck().size() == 1 ? "was " : "were ")
              + names(run.luck())
              + ".");
    }
    return new Chapter("What Linux does: wait for luck", told);
  }

  /** What came without a bind after it, so that nobody looked again. */
  private static List<String> unnoticed(Run run) {
    Drawn drawn = Tracks.of(run.recording());
    List<String> told = new ArrayList<>();
    for (DeviceStatus device : run.snapshot().in(DeviceState.WAITING)) {
      for (Verdict verdict : device.verdicts()) {
        Optional<Span.Need> need = need(drawn.of(device.id()), verdict);
        if (verdict instanceof Verdict.Unnoticed v && need.isPresent()) {
          String when = Times.of(need.get().at().orElse(0));
          told.add(
              "%s waits for %s. %s provided it at %s."
                  .formatted(device.id(), v.key(), v.by(), when));
        }
      }
    }
    return told;
  }

  private static Optional<Span.Need> need(Lane lane, Verdict verdict) {
    return lane.spans().reversed().stream()
        .flatMap(span -> span.needs().stream())
        .filter(need -> need.resource().equals(verdict.key().toString()))
        .filter(need -> need.at().isPresent())
        .findFirst();
  }

  private static String left(Run run) {
    List<DeviceId> left =
        run.snapshot().devices().stream()
            .filter(device -> device.state() != DeviceState.BOUND)
            .map(DeviceStatus::id)
            .toList();
    return "Not working in the end: " + names(left) + ".";
  }

  private static String names(List<DeviceId> ids) {
    String first = String.join(", ", ids.stream().limit(NAMED).map(DeviceId::toString).toList());
    return ids.size() <= NAMED ? first : first + " and " + (ids.size() - NAMED) + " more";
  }

  private static String attempt(Run run, String what) {
    RunFigures figures = figures(run);
    StringBuilder told = new StringBuilder(what + ": ");
    told.append(figures.bound()).append(" of ").append(figures.devices()).append(" devices work");
    if (figures.wastedCalls() > 0) {
      told.append(", after ")
          .append(figures.wastedCalls())
          .append(figures.wastedCalls() == 1 ? " call in vain" : " calls in vain");
    }
    figures
        .longestRegistration()
        .ifPresent(held ->
            told.append("; whoever loaded ")
                .append(held.what())
                .append(" was held up for ")
                .append(Times.of(held.took().toNanos())));
    if (!figures.deadlocks().isEmpty()) {
      told.append(". Then tasks wait for each other, and never go on (a deadlock)");
    } else if (figures.bound() < figures.devices()) {
      told.append(". ").append(left(run));
      return told.toString();
    }
    return told.append('.').toString();
  }

  /** Why the last device was not bound earlier. */
  private static Optional<String> last(Run run) {
    Drawn drawn = Tracks.of(run.recording());
    return drawn.last().flatMap(device -> last(drawn, device));
  }

  private static Optional<String> last(Drawn drawn, DeviceId device) {
    return drawn.of(device).spans().stream()
        .flatMap(span -> span.needs().stream())
        .filter(need -> need.at().isPresent() && need.by().isPresent())
        .max(Comparator.comparingLong((Span.Need need) -> need.at().orElse(0)))
        .map(need ->
            "The last of them, "
                + device
                + ", could not have come sooner: "
                + need.resource()
                + " came from "
                + need.by().orElse("")
                + " at "
                + Times.of(need.at().orElse(0))
                + ".");
  }

  private Chapter precise(Run run) {
    RunFigures figures = figures(run);
    String came =
        figures.bound()
            + " of "
            + figures.devices()
            + " devices work, after "
            + figures.probeCalls()
            + (figures.probeCalls() == 1 ? " call, " : " calls, ")
            + (figures.wastedCalls() == 0 ? "none" : String.valueOf(figures.wastedCalls()))
            + " of them in vain"
            + figures.lastBind().map(at -> ", at " + Times.of(at.toNanos())).orElse("")
            + ".";
    List<String> told = new ArrayList<>();
    told.add(
        "Each driver says what it needs, by name, and each resource is announced by name when it"
            + " is there. A device is looked at again when what it waits for has come, and at no"
            + " other time; whatever else is bound, or is not, makes no difference.");
    told.add("Here " + came);
    last(run).ifPresent(told::add);
    if (figures.bound() < figures.devices()) {
      told.add(
          left(run)
              + " For each of them it is known what is missing and why: choose it below to see.");
    }
    return new Chapter("What the precise policy does: wait for what is needed", told);
  }
}
