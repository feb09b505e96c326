package dev.probus.core.precise;

import dev.probus.api.event.ProbeEvent;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Names calls into drivers that do not return, with their stacks. It looks now and then instead of
 * taking the time of each call, which would cost as much as the rest of a short probe. Holder only.
 */
@EngineScope
final class Watchdog {
  /** Looks until a call counts as hanging: its age is known to one part in this many. */
  private static final int LOOKS = 4;

  /** Looking more often than this would be work of its own. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Dispatch dispatch;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final Inbox inbox;
  private final Duration every;

  @Inject
  Watchdog(
      Dispatch dispatch,
      Agenda agenda,
      Journal journal,
      Scheduler scheduler,
      Inbox inbox,
      Settings settings) {
    this.dispatch = dispatch;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.inbox = inbox;
    Duration part = settings.hangAfter().dividedBy(LOOKS);
    this.every = part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
  }

  /** Begins to look. */
  void start() {
    agenda.afterwards(() -> scheduler.watch(every, () -> inbox.state(this::look)));
  }

  private void look() {
    for (Call call : dispatch.running()) {
      if (call.strand == null) {
        continue; // given to a thread that is still to start: that is nobody's hang
      }
      call.looks++;
      // The first look comes up to one interval after the call began.
      if (call.looks % LOOKS == 1 && call.looks > LOOKS) {
        report(call);
      }
    }
  }

  private void report(Call call) {
    Scheduler.Strand strand = call.strand;
    List<StackTraceElement> stack = strand == null ? List.of() : List.of(strand.stack());
    Duration atLeast = every.multipliedBy(call.looks - 1L);
    journal.write(() ->
        new ProbeEvent.Hanging(
            call.node.id, call.node.requireDriver().name, call.what(), atLeast, stack));
  }
}
