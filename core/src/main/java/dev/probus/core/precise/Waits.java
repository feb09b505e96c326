package dev.probus.core.precise;

import dev.probus.api.event.ProbeEvent;
import dev.probus.core.resource.Need;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Begins and ends waits for resources, those with a deadline in particular. Holder only. */
@EngineScope
final class Waits {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final Inbox inbox;

  @Inject
  Waits(World world, Agenda agenda, Journal journal, Scheduler scheduler, Inbox inbox) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.inbox = inbox;
  }

  /** A need is met now: by the resource, or since it is waited for no more. */
  void met(Need<DeviceNode> need) {
    if (over(need)) {
      agenda.ready(need.user());
    }
  }

  /** A need is met now; tells whether its device can go on. */
  boolean over(Need<DeviceNode> need) {
    disarm(need);
    DeviceNode node = need.user();
    return --node.missing == 0 && node.waits() && !node.blind;
  }

  /** Begins to wait for an optional resource; the time counts from the first question. */
  void begin(Need<DeviceNode> need, Duration atMost) {
    long until = scheduler.nanos() + Scheduler.nanosOf(atMost);
    arm(need, need.user().waitsUntil(need.slot(), until));
  }

  /** Goes on to wait for an optional resource that was there for a while. */
  void resume(Need<DeviceNode> need) {
    if (!need.required) {
      arm(need, need.user().waitsUntil(need.slot(), scheduler.nanos()));
    }
  }

  private void arm(Need<DeviceNode> need, long until) {
    if (need.met() || need.timed()) {
      return;
    }
    boolean never = need.slot().neverBy() != null;
    long left = until - scheduler.nanos();
    if (never || left <= 0) {
      waive(need, never);
      return;
    }
    Expiry expiry = new Expiry();
    need.user().deadline(need, expiry);
    world.pending++;
    Runnable over = () -> inbox.state(() -> expired(need, expiry));
    agenda.afterwards(() -> expiry.timer(scheduler.after(Duration.ofNanos(left), over)));
  }

  private void expired(Need<DeviceNode> need, Expiry expiry) {
    if (need.user().deadline(need) == expiry) {
      waive(need, false);
    }
  }

  /** Ends a wait for an optional resource. */
  void waive(Need<DeviceNode> need, boolean known) {
    if (need.met()) {
      return;
    }
    need.waived = true;
    DeviceNode node = need.user();
    node.exceptions = true;
    journal.write(() ->
        new ProbeEvent.GoesWithout(node.id, node.requireDriver().name, need.slot().key, known));
    met(need);
  }

  /** Takes back the deadline of a wait that is over. */
  void disarm(Need<DeviceNode> need) {
    Need.Deadline deadline = need.timed() ? need.user().deadline(need) : null;
    if (deadline != null) {
      need.user().deadline(need, null);
      world.pending--;
      agenda.afterwards(deadline::cancel);
    }
  }

  /** A deadline whose timer is set after the baton has been given back. */
  private static final class Expiry implements Need.Deadline {
    private Scheduler.@Nullable Timer timer;
    private boolean cancelled;

    synchronized void timer(Scheduler.Timer set) {
      timer = set;
      if (cancelled) {
        set.cancel();
      }
    }

    @Override
    public synchronized void cancel() {
      cancelled = true;
      if (timer != null) {
        timer.cancel();
      }
    }
  }
}
