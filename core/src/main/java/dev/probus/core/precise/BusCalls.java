package dev.probus.core.precise;

import dev.probus.api.event.EngineEvent;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Calls that buses asked for, each of which is something to come. */
@EngineScope
final class BusCalls {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final Inbox inbox;

  /** Those that have not begun. Holder only. */
  private final Set<Call> waiting = new LinkedHashSet<>();

  @Inject
  BusCalls(World world, Agenda agenda, Journal journal, Scheduler scheduler, Inbox inbox) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.inbox = inbox;
  }

  /** Calls back later. From any thread. */
  void after(String bus, Duration delay, Runnable action) {
    Call call = new Call(bus, action);
    inbox.state(() -> {
      if (!world.closing) {
        waiting.add(call);
        world.pending++;
        world.busCalls.merge(bus, 1, Integer::sum);
        agenda.afterwards(() -> scheduler.after(delay, () -> inbox.state(() -> begin(call))));
      }
    });
  }

  /** Takes back all calls that have not begun. Holder only. */
  void takeBack() {
    List.copyOf(waiting).forEach(this::ended);
    waiting.clear();
  }

  private void begin(Call call) {
    if (waiting.remove(call)) {
      String strand = "probus-" + call.bus;
      agenda.afterwards(() -> scheduler.start(strand, Scheduler.Kind.BLOCKS, () -> carryOut(call)));
    }
  }

  /** Foreign code: on a strand of its own. */
  private void carryOut(Call call) {
    try {
      call.action.run();
    } catch (Throwable e) { // contained: the bus goes on without it
      inbox.state(() -> journal.write(() -> new EngineEvent.PartFailed(call.bus, e)));
    }
    inbox.state(() -> ended(call));
  }

  private void ended(Call call) {
    world.pending--;
    world.busCalls.computeIfPresent(call.bus, (bus, calls) -> calls == 1 ? null : calls - 1);
  }

  /** One call; two calls for the same are two. */
  private static final class Call {
    final String bus;
    final Runnable action;

    Call(String bus, Runnable action) {
      this.bus = bus;
      this.action = action;
    }
  }
}
