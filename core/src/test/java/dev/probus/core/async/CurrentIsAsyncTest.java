package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probus.core.time.Scheduler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule R120: who is an asynchronous call, and who is not. */
final class CurrentIsAsyncTest {
  private final Simulation world = new Simulation(0, 0);
  private final AsyncCalls calls = world.calls;

  private void look(String who) {
    world.tell(who + ": " + calls.currentIsAsync());
  }

  @Test
  void true_in_the_body_only_R120() {
    AsyncCalls others = new AsyncCalls(world.scheduler, world.graph, world, 10);
    world.play(() -> {
      look("main");
      calls.schedule(
          "call",
          cookie -> {
            look("call");
            WaitGraph.run(new Doing("something within"), () -> look("within"));
            Scheduler.Gate over = world.beside("thread of the call", () -> look("thread"));
            over.await();
            world.tell("another sequence: " + others.currentIsAsync());
          },
          calls.defaultDomain());
      calls.synchronizeFull();
    });
    assertEquals(
        List.of(
            "0 main: false",
            "0 call: true",
            "0 within: true",
            "0 thread: false",
            "0 another sequence: false"),
        world.told);
  }

  @Test
  void a_call_made_by_its_caller_does_not_make_the_caller_one_R117_R120() {
    world.play(() -> {
      calls.schedule("a", world.taking(5, "a"), calls.defaultDomain());
      calls.schedule("b", cookie -> look("b, made by main"), calls.defaultDomain());
      calls.synchronizeFull();
      calls.schedule(
          "c",
          cookie -> calls.schedule("d", inner -> look("d, made by c"), calls.defaultDomain()),
          calls.defaultDomain());
      calls.synchronizeFull();
    });
    assertEquals(List.of("0 b, made by main: false", "5 a", "5 d, made by c: true"), world.told);
  }
}
