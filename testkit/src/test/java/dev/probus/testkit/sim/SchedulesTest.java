package dev.probus.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.Policy;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In the precise engine everything holds that must hold, in whatever order. */
final class SchedulesTest {
  /** How many schedules are run, over all scenarios; more with {@code -Pexplore}. */
  private static final long SCHEDULES = Long.getLong("probus.schedules", 20_000);

  /** Up to so many schedules of one world are walked one by one. */
  private static final long WALKED = 40;

  private static Map<String, Simulation> worlds() throws Exception {
    Map<String, Simulation> worlds = new TreeMap<>();
    for (ZooCase zooCase : Zoo.cases()) {
      if (zooCase.scenario().isPresent()) {
        worlds.put(zooCase.id(), Simulation.of(zooCase.script(), Policy.PRECISE));
      }
    }
    return worlds;
  }

  @Test
  void nothingIsBrokenUnderManySeeds() throws Exception {
    Map<String, Simulation> worlds = worlds();
    long seeds = (SCHEDULES + worlds.size() - 1) / worlds.size();
    for (Map.Entry<String, Simulation> world : worlds.entrySet()) {
      assertThat(SeedSearch.search(world.getValue(), 1, seeds))
          .as("%s under seeds 1 to %d", world.getKey(), seeds)
          .isEmpty();
    }
  }

  @Test
  void nothingIsBrokenInTheOrdersThatDeviateLeast() throws Exception {
    int complete = 0;
    for (Map.Entry<String, Simulation> world : worlds().entrySet()) {
      Exploration explored = Explorer.explore(world.getValue(), WALKED);
      assertThat(explored.broken()).as(world.getKey()).isEmpty();
      complete += explored.complete() ? 1 : 0;
    }
    assertThat(complete).as("worlds all of whose orders were run").isGreaterThan(10);
  }

  @Test
  void theSameSeedIsTheSameLog() throws Exception {
    for (Map.Entry<String, Simulation> world : worlds().entrySet()) {
      assertThat(text(world.getValue().run(42)))
          .as(world.getKey())
          .isEqualTo(text(world.getValue().run(42)));
    }
  }

  private static List<String> text(Run run) {
    return run.log().stream().map(Object::toString).toList();
  }

  @Test
  void aScheduleIsTheSameRunAsTheSeedThatMadeIt() throws Exception {
    for (Map.Entry<String, Simulation> world : worlds().entrySet()) {
      Run seeded = world.getValue().run(5);
      assertThat(world.getValue().run(seeded.schedule()).outcome())
          .as(world.getKey())
          .isEqualTo(seeded.outcome());
    }
  }
}
