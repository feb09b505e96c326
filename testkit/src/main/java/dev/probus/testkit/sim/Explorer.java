package dev.probus.testkit.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Runs a world in all its orders, those first that deviate least from first come, first served. A
 * stateless search: each order is run once, from the beginning, and tells by its choices which
 * others there are.
 */
public final class Explorer {
  private Explorer() {}

  /**
   * Explores a world.
   *
   * @param atMost how many schedules to run; if there are more, those that deviate least are
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Exploration explore(Simulation world, long atMost) throws InterruptedException {
    return explore(
        world,
        atMost,
        () -> {
          // nobody watches
        });
  }

  /**
   * Explores a world while somebody watches.
   *
   * @param atMost how many schedules to run; if there are more, those that deviate least are
   * @param each called after each schedule, on the calling thread
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Exploration explore(Simulation world, long atMost, Runnable each)
      throws InterruptedException {
    Map<Outcome, Exploration.Found> outcomes = new LinkedHashMap<>();
    Optional<Exploration.Broken> broken = Optional.empty();
    Queue<Schedule> left = new ArrayDeque<>();
    left.add(Schedule.FIRST_COME);
    long schedules = 0;
    while (!left.isEmpty() && schedules < atMost) {
      Schedule schedule = left.remove();
      Run run = world.run(schedule);
      schedules++;
      each.run();
      run.outcome()
          .ifPresent(outcome ->
              outcomes.merge(
                  outcome,
                  new Exploration.Found(1, schedule),
                  (found, _) -> new Exploration.Found(found.schedules() + 1, found.shortest())));
      if (broken.isEmpty() && run.violation().isPresent()) {
        broken = Optional.of(new Exploration.Broken(run.violation().get(), schedule));
      }
      if (left.size() < atMost - schedules) {
        branch(schedule, run.choices(), left);
      }
    }
    return new Exploration(schedules, left.isEmpty(), outcomes, broken);
  }

  /** Adds the schedules that go another way after the last choice that this one makes. */
  private static void branch(Schedule schedule, List<Choice> choices, Queue<Schedule> left) {
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (i >= schedule.length()) {
        for (int other = 1; other < choices.get(i).candidates(); other++) {
          List<Integer> picks = new ArrayList<>(before);
          picks.add(other);
          left.add(new Schedule(picks));
        }
      }
      before.add(choices.get(i).taken());
    }
  }
}
