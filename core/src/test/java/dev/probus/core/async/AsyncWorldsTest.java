package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Calls and waits at random, in virtual time, against the model. Calls wait for whatever they like,
 * also for themselves and each other: a circle that was not found would leave the world standing
 * still, and one that is told is checked link by link.
 */
final class AsyncWorldsTest {
  private static final int CALLS = 40;

  private static final int WORLDS = 300;

  @Test
  void every_wait_ends_when_it_must() {
    int waits = 0;
    int circles = 0;
    int longer = 0;
    for (int seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      String text = world.run();
      assertEquals(text, new World(seed).run(), "seed " + seed + " did not do the same twice");
      waits += world.diary.waits();
      circles += world.simulation.circles.size();
      longer += (int) world.simulation.circles.stream().filter(c -> c.links().size() > 1).count();
    }
    String found = waits + " waits, " + circles + " circles, " + longer + " of several tasks";
    assertTrue(waits > 3000 && circles > 300 && longer > 30, found); // what they are there for
  }

  /** One world; what it does is a function of its seed. */
  private static final class World {
    final Simulation simulation;
    final Diary diary = new Diary();
    private final SplittableRandom random;
    private final String seed;
    private final AsyncCalls calls;
    private final List<AsyncDomain> domains;
    private long lastCookie;

    World(int seed) {
      this.seed = "seed " + seed;
      this.random = new SplittableRandom(seed);
      this.simulation = new Simulation(seed, random.nextInt(4) == 0 ? 3 : CALLS);
      this.calls = simulation.calls;
      this.domains =
          List.of(calls.defaultDomain(), calls.domain("own"), calls.exclusiveDomain("exclusive"));
    }

    String run() {
      simulation.play(() -> {
        List<Scheduler.Gate> over = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          over.add(simulation.beside("strand " + i, () -> act(8)));
        }
        for (var gate : over) {
          gate.await();
        }
        while (!calls.outstanding().isEmpty() || !calls.outstanding(domains.get(2)).isEmpty()) {
          synchronize(Optional.empty(), Cookie.INFINITE);
          synchronize(Optional.of(domains.get(2)), Cookie.INFINITE);
        }
      });
      diary.check(seed);
      simulation.circles.forEach(this::check);
      return simulation.told.toString() + simulation.circles.stream().map(Circle::text).toList();
    }

    /** A circle's links were true when it was told, so its text names the next task each time. */
    private void check(Circle circle) {
      List<Task> tasks = circle.tasks();
      for (int i = 0; i < tasks.size(); i++) {
        String next = tasks.get((i + 1) % tasks.size()).label();
        String clause = circle.links().get(i).clause();
        assertEquals("of which " + next + " is one", clause, seed + ": " + circle.text());
      }
    }

    private void act(int steps) throws InterruptedException {
      for (int step = random.nextInt(1, steps + 1); step > 0; step--) {
        switch (random.nextInt(5)) {
          case 0, 1 -> schedule(domains.get(random.nextInt(3)));
          case 2 -> synchronize(Optional.of(domains.get(random.nextInt(3))), upTo());
          case 3 -> synchronize(Optional.empty(), upTo());
          default -> simulation.pause(random.nextInt(20));
        }
      }
    }

    private Cookie upTo() {
      return random.nextBoolean()
          ? Cookie.INFINITE
          : new Cookie(1 + random.nextLong(lastCookie + 1));
    }

    private void schedule(AsyncDomain domain) {
      if (lastCookie >= CALLS) {
        return;
      }
      String label = "call " + simulation.millis() + "/" + random.nextInt(1_000_000);
      Optional<Cookie> made = calls.scheduleOrRefuse(label, this::call, domain);
      made.ifPresent(cookie -> {
        lastCookie = cookie.number();
        diary.scheduled(simulation.millis(), cookie, domain);
      });
      if (made.isEmpty()) {
        lastCookie = calls.schedule(label, this::callHere, domain).number();
      }
    }

    private void callHere(Cookie cookie) throws InterruptedException {
      simulation.tell("here " + cookie);
      simulation.pause(random.nextInt(5));
    }

    private void call(Cookie cookie) throws InterruptedException {
      simulation.tell("begins " + cookie);
      act(3);
      simulation.tell("returns " + cookie);
      diary.returned(simulation.millis(), cookie);
    }

    private void synchronize(Optional<AsyncDomain> domain, Cookie upTo)
        throws InterruptedException {
      int which = diary.waits(simulation.millis(), domain, upTo);
      try {
        if (domain.isPresent()) {
          calls.synchronize(upTo, domain.get());
        } else {
          calls.synchronizeFull(upTo);
        }
        diary.waited(simulation.millis(), which);
      } catch (Simulation.DeadlockException circle) {
        simulation.tell("gives up a wait: " + simulation.circles.getLast().text());
      }
    }
  }
}
