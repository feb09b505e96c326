package dev.probus.core.precise;

import dev.probus.core.async.WaitGraph;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets work, and threads from outside, wait for barriers. Who waits for whom is known to the holder
 * of the baton, who refuses a wait that closes a circle.
 */
@EngineScope
final class Passages {
  private final World world;
  private final Agenda agenda;
  private final Scheduler scheduler;
  private final Inbox inbox;
  private final LaneRunner lanes;

  /** Who waits. Holder only, as what it asks is. */
  private final WaitGraph graph = new WaitGraph();

  /** Waits for a region's rest, which no event announces. Holder only. */
  private final List<RestBarrier> forRest = new ArrayList<>();

  @Inject
  Passages(World world, Agenda agenda, Scheduler scheduler, Inbox inbox, LaneRunner lanes) {
    this.world = world;
    this.agenda = agenda;
    this.scheduler = scheduler;
    this.inbox = inbox;
    this.lanes = lanes;
  }

  /** One wait. */
  private static final class Passage {
    final Scheduler.Gate gate;
    @Nullable Barrier barrier;
    WaitGraph.@Nullable Wait wait;

    /** Written by the holder before the gate is opened. */
    @Nullable String refusal;

    Passage(Scheduler.Gate gate) {
      this.gate = gate;
    }
  }

  /**
   * Lets work wait. By the work, not under the baton.
   *
   * @param barrier made by the holder
   * @throws IllegalStateException if it would wait for itself
   */
  void await(WorkRun run, Function<Scheduler.Gate, Barrier> barrier) throws InterruptedException {
    Passage passage = new Passage(scheduler.gate());
    inbox.state(() -> begin(passage, run, barrier.apply(passage.gate)));
    try {
      passage.gate.await();
    } finally {
      inbox.state(() -> end(passage));
    }
    if (passage.refusal != null) {
      throw new IllegalStateException(passage.refusal);
    }
  }

  /** Returns a wait of work for a region's rest. Holder only. */
  Barrier rest(Region region, WorkRun asking, Scheduler.Gate gate) {
    return new RestBarrier(world, region, asking, null, gate, forRest);
  }

  private void begin(Passage passage, WorkRun run, Barrier barrier) {
    if (graph.awaited(run).isPresent()) {
      refuse(passage, run.label() + " waits already, on another thread");
    } else if (barrier.begin()) {
      passage.barrier = barrier;
      WaitGraph.Wait wait = graph.begin(run, barrier);
      passage.wait = wait;
      wait.circle().ifPresent(circle -> refuse(passage, circle.text()));
    } else {
      agenda.afterwards(passage.gate::open);
    }
  }

  private void refuse(Passage passage, String why) {
    passage.refusal = why;
    end(passage);
    agenda.afterwards(passage.gate::open);
  }

  private static void end(Passage passage) {
    if (passage.wait != null) {
      passage.wait.close();
    }
    if (passage.barrier != null) {
      passage.barrier.end();
    }
  }

  /**
   * Lends the calling thread until a region is at rest. Not under the baton.
   *
   * @throws IllegalStateException if the thread runs a call for the engine
   */
  void lend(Region region) throws InterruptedException {
    Lane lane = new Lane(scheduler.current(), Deadline.none(scheduler));
    RestBarrier barrier = new RestBarrier(world, region, null, lane, scheduler.gate(), forRest);
    inbox.state(barrier::begin);
    try {
      lanes.lend(lane);
    } finally {
      inbox.state(barrier::end);
    }
  }

  /** Lets those go on whose region is at rest. Before calls are given out. Holder only. */
  void check(Dispatch dispatch) {
    if (forRest.isEmpty()) {
      return;
    }
    for (RestBarrier barrier : List.copyOf(forRest)) {
      if (!barrier.reached()) {
        continue;
      }
      if (barrier.lane != null) {
        dispatch.stopIfIdle(barrier.lane); // else when it comes back from its call
      } else {
        barrier.end();
        agenda.afterwards(barrier.gate::open);
      }
    }
  }
}
