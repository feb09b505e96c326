package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.core.async.Circle;
import dev.probus.core.async.Task;
import dev.probus.core.async.WaitGraph;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets work, probes, module loads, and threads from outside wait for barriers. Who waits for whom
 * is known to the holder of the baton, who refuses a wait that closes a circle.
 */
@EngineScope
final class Passages {
  private final World world;
  private final Agenda agenda;
  private final Scheduler scheduler;
  private final Inbox inbox;
  private final LaneRunner lanes;
  private final ModulePlaces places;
  private final Lazy<ModuleStarts> starts;

  /** Who waits. Holder only, as what it asks is. */
  private final WaitGraph graph = new WaitGraph();

  /** The waits in the graph. Holder only. */
  private final Map<Task, Passage> inGraph = new HashMap<>();

  /** Waits for a region's rest, which no event announces. Holder only. */
  private final List<RestBarrier> forRest = new ArrayList<>();

  @Inject
  Passages(
      World world,
      Agenda agenda,
      Scheduler scheduler,
      Inbox inbox,
      LaneRunner lanes,
      ModulePlaces places,
      Lazy<ModuleStarts> starts) {
    this.world = world;
    this.agenda = agenda;
    this.scheduler = scheduler;
    this.inbox = inbox;
    this.lanes = lanes;
    this.places = places;
    this.starts = starts;
  }

  /** One wait. */
  private static final class Passage {
    final Scheduler.Gate gate;
    @Nullable Task task;
    @Nullable Barrier barrier;
    WaitGraph.@Nullable Wait wait;

    /** Written by the holder before the gate is opened. */
    @Nullable String refusal;

    Passage(Scheduler.Gate gate) {
      this.gate = gate;
    }
  }

  /**
   * Lets a task wait: work, a probe, or a strand of a module's load. By the task, not under the
   * baton.
   *
   * @param barrier made by the holder
   * @throws IllegalStateException if it would wait for itself
   */
  void await(Task task, Function<Scheduler.Gate, Barrier> barrier) throws InterruptedException {
    Passage passage = new Passage(scheduler.gate());
    inbox.state(() -> begin(passage, task, barrier.apply(passage.gate)));
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

  private void begin(Passage passage, Task task, Barrier barrier) {
    boolean waits = graph.awaited(task).isPresent();
    if (waits && !(barrier instanceof AnswerBarrier)) {
      refuse(passage, task.label() + " waits already, on another thread");
    } else if (!barrier.begin()) {
      agenda.afterwards(passage.gate::open);
    } else {
      passage.barrier = barrier;
      if (!waits) {
        enter(passage, task, barrier);
      }
    }
  }

  private void enter(Passage passage, Task task, Barrier barrier) {
    WaitGraph.Wait wait = graph.begin(task, barrier);
    passage.wait = wait;
    passage.task = task;
    inGraph.put(task, passage);
    switch (task) {
      case ModulePart part -> places.waits(part.load, true, starts.get()::turn);
      case Attempt attempt -> world.waitingProbes.add(attempt);
      default -> {}
    }
    wait.circle().ifPresent(circle -> refuse(passage, circle.text()));
  }

  /**
   * Looks whether a task that waits is part of a circle since somebody has begun to wait for it
   * without a step of his own; refuses that wait.
   */
  void closed(Task task) {
    if (graph.awaited(task).isEmpty()) {
      return;
    }
    Optional<Circle> circle = graph.circle(task);
    if (circle.isPresent()) {
      Task closer = circle.get().tasks().getLast();
      String text = graph.circle(closer).map(Circle::text).orElseGet(circle.get()::text);
      refuse(Objects.requireNonNull(inGraph.get(closer)), text);
    }
  }

  private void refuse(Passage passage, String why) {
    passage.refusal = why;
    end(passage);
    agenda.afterwards(passage.gate::open);
  }

  private void end(Passage passage) {
    Task task = passage.task;
    if (passage.wait != null && task != null) {
      passage.wait.close();
      passage.wait = null;
      inGraph.remove(task);
      switch (task) {
        case ModulePart part -> places.waits(part.load, false, starts.get()::turn);
        case Attempt attempt -> world.waitingProbes.remove(attempt);
        default -> {}
      }
    }
    if (passage.barrier != null) {
      passage.barrier.end();
      passage.barrier = null;
    }
  }

  /**
   * Lends the calling thread until a region is at rest. Not under the baton.
   *
   * @throws IllegalStateException if the thread runs a call for the engine
   */
  void lend(Region region) throws InterruptedException {
    Lane lane = new Lane(scheduler.current(), Deadline.NONE);
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
