package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits that begin and end at random, and a plain model that closes the relation over itself. */
final class WaitGraphWorldsTest {
  private static final int TASKS = 7;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void finds_a_circle_exactly_where_one_is(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WaitGraph graph = new WaitGraph();
    List<Task> tasks = IntStream.range(0, TASKS).<Task>mapToObj(i -> new Doing("t" + i)).toList();
    Map<Task, WaitGraph.Wait> waits = new HashMap<>();
    Map<Task, List<Task>> model = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      String where = "seed " + seed + ", step " + step + ": " + model;
      Task task = tasks.get(random.nextInt(TASKS));
      WaitGraph.Wait ended = waits.remove(task);
      if (ended != null) {
        ended.close();
        model.remove(task);
        continue;
      }
      List<Task> holders = new ArrayList<>();
      random.ints(random.nextInt(3), 0, TASKS).forEach(i -> holders.add(tasks.get(i)));
      model.put(task, holders);
      WaitGraph.Wait wait = graph.begin(task, new Held("it", List.of("", ""), holders));
      waits.put(task, wait);
      Optional<Circle> found = wait.circle();
      assertEquals(reaches(model, task, tasks), found.isPresent(), where);
      found.ifPresent(circle -> assertCircle(circle, task, model, where));
    }
  }

  private static void assertCircle(
      Circle circle, Task first, Map<Task, List<Task>> model, String where) {
    List<Task> members = circle.tasks();
    assertEquals(first, members.getFirst(), where);
    assertEquals(members.size(), members.stream().distinct().count(), where);
    for (int i = 0; i < members.size(); i++) {
      Task next = members.get((i + 1) % members.size());
      assertTrue(model.get(members.get(i)).contains(next), where + " but " + circle.text());
    }
  }

  /** Tells whether a task waits for itself, through however many others. */
  private static boolean reaches(Map<Task, List<Task>> model, Task task, List<Task> tasks) {
    boolean[][] waits = new boolean[TASKS][TASKS];
    model.forEach((who, holders) ->
        holders.forEach(holder -> waits[tasks.indexOf(who)][tasks.indexOf(holder)] = true));
    for (int via = 0; via < TASKS; via++) {
      for (int from = 0; from < TASKS; from++) {
        for (int to = 0; to < TASKS; to++) {
          waits[from][to] |= waits[from][via] && waits[via][to];
        }
      }
    }
    return waits[tasks.indexOf(task)][tasks.indexOf(task)];
  }
}
