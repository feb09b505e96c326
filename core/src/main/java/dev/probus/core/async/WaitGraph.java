package dev.probus.core.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for what. A circle comes to be when its last task begins to wait, so that is when to
 * look for one: the search follows every wait from that task, and ends at once where nobody waits.
 * What keeps a wait from being over is asked then and not written down before.
 *
 * <p>Whoever holds something that others wait for must hold it already when it begins to wait.
 *
 * <p>May be used from any thread, without any lock held. A wait is entered before it is searched
 * from: of two tasks that close a circle at the same moment at least one finds it. What is found is
 * looked at a second time; since a task that waits lets nothing go, links that are there both times
 * were all there at once. So no circle is reported that never was.
 */
public final class WaitGraph {
  private static final ScopedValue<Task> CURRENT = ScopedValue.newInstance();

  private final Map<Task, Wait> waits = new ConcurrentHashMap<>();

  /** Makes a graph in which nobody waits. */
  public WaitGraph() {}

  /** A wait that has begun; closing it ends it, once and for all. */
  public final class Wait implements AutoCloseable {
    private final Task task;
    private final Awaited awaited;

    private Wait(Task task, Awaited awaited) {
      this.task = task;
      this.awaited = awaited;
    }

    /** Looks for a circle that this wait is part of; a shortest one, from this wait's task on. */
    public Optional<Circle> circle() {
      return WaitGraph.this.circle(task);
    }

    @Override
    public void close() {
      waits.remove(task, this);
    }
  }

  /** One step of a search: a wait, one of those that keep it from being over, the step before. */
  private record Step(Wait by, Task holder, @Nullable Step before) {
    Circle.Link told() {
      return new Circle.Link(by.task, by.awaited, by.awaited.clause(holder));
    }

    List<Step> path() {
      List<Step> path = new ArrayList<>();
      for (@Nullable Step step = this; step != null; step = step.before) {
        path.add(step);
      }
      return path.reversed();
    }
  }

  /** Runs code as a task, so that what it calls can wait in the task's name. */
  public static void run(Task task, Runnable body) {
    ScopedValue.where(CURRENT, task).run(body);
  }

  /** Returns the task as which the calling code runs, the innermost one. */
  public static Optional<Task> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /**
   * Takes down that a task waits. Ask the result for a circle before the task blocks.
   *
   * @param task who waits from now on
   * @param awaited what for
   * @throws IllegalStateException if the task waits already
   */
  public Wait begin(Task task, Awaited awaited) {
    Wait wait = new Wait(task, awaited);
    Wait present = waits.putIfAbsent(task, wait);
    if (present != null) {
      throw new IllegalStateException(
          task.label()
              + " waits for "
              + present.awaited.text()
              + ", not also for "
              + awaited.text());
    }
    return wait;
  }

  /** Returns what a task waits for. */
  public Optional<Awaited> awaited(Task task) {
    return Optional.ofNullable(waits.get(task)).map(wait -> wait.awaited);
  }

  /** Looks for a circle that a task is part of; a shortest one, from the task on. */
  public Optional<Circle> circle(Task task) {
    while (true) {
      List<Step> steps = search(task);
      if (steps.isEmpty()) {
        return Optional.empty();
      }
      List<Circle.Link> links = steps.stream().map(Step::told).toList();
      if (steps.stream().allMatch(this::stands)) {
        return Optional.of(new Circle(links));
      }
    }
  }

  private boolean stands(Step step) {
    return waits.get(step.by.task) == step.by && step.by.awaited.holders().contains(step.holder);
  }

  /** Goes from a task to those that it waits for, nearest first, until it is back. */
  private List<Step> search(Task start) {
    Set<Task> seen = new HashSet<>();
    Deque<Step> reached = new ArrayDeque<>();
    Task task = start;
    @Nullable Step last = null;
    while (true) {
      Wait wait = waits.get(task);
      if (wait != null) {
        for (Task holder : wait.awaited.holders()) {
          if (seen.add(holder)) {
            Step step = new Step(wait, holder, last);
            if (holder.equals(start)) {
              return step.path();
            }
            reached.add(step);
          }
        }
      }
      last = reached.poll();
      if (last == null) {
        return List.of();
      }
      task = last.holder;
    }
  }
}
