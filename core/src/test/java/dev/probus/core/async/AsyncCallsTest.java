package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules R115 to R119, in virtual time. */
final class AsyncCallsTest {
  private final Simulation world = new Simulation(0, AsyncCalls.MAX_WORK);
  private final AsyncCalls calls = world.calls;
  private final AsyncDomain standard = calls.defaultDomain();

  @Test
  void cookies_count_from_1_over_all_domains_R115() {
    AsyncDomain own = calls.domain("own");
    AsyncDomain exclusive = calls.exclusiveDomain("exclusive");
    List<Cookie> cookies = new ArrayList<>();
    world.play(() -> {
      for (AsyncDomain domain : List.of(standard, own, exclusive, standard)) {
        cookies.add(calls.schedule("call", world.taking(5, "call"), domain));
      }
    });
    assertEquals(LongStream.rangeClosed(1, 4).mapToObj(Cookie::new).toList(), cookies);
    assertEquals(List.of(true, true, false), registered(standard, own, exclusive));
  }

  private static List<Boolean> registered(AsyncDomain... domains) {
    return List.of(domains).stream().map(AsyncDomain::registered).toList();
  }

  @Test
  void calls_run_beside_each_other_and_know_their_cookie_R116() {
    world.play(() -> {
      calls.schedule("a", world.taking(30, "a"), standard);
      calls.schedule("b", world.taking(10, "b"), standard);
      calls.schedule("c", cookie -> world.tell("c has cookie " + cookie), standard);
      world.tell("scheduled");
      calls.synchronizeFull();
      world.tell("all returned");
    });
    assertEquals(
        List.of("0 scheduled", "0 c has cookie 3", "10 b", "30 a", "30 all returned"), world.told);
  }

  @Test
  void with_too_many_outstanding_the_caller_makes_the_call_itself_R117() {
    Simulation small = new Simulation(0, 1); // more than one: two are let be outstanding
    small.play(() -> {
      AsyncDomain domain = small.calls.defaultDomain();
      small.calls.schedule("a", small.taking(10, "a"), domain);
      small.calls.schedule("b", small.taking(20, "b"), domain);
      Cookie third =
          small.calls.schedule(
              "c",
              cookie -> {
                small.tell("c sees " + small.calls.outstanding(domain).size());
                small.pause(3);
                assertEquals(false, small.calls.currentIsAsync());
              },
              domain);
      small.tell("third has cookie " + third);
      small.calls.synchronizeFull();
      small.tell("all returned");
      small.tell("next: " + small.calls.schedule("d", small.taking(1, "d"), domain));
    });
    assertEquals(
        List.of(
            "0 c sees 2", "3 third has cookie 3", "10 a", "20 b", "20 all returned", "20 next: 4"),
        small.told);
  }

  @Test
  void nobody_waits_for_a_call_that_its_caller_makes_R117() {
    Simulation none = new Simulation(0, -1);
    none.play(() -> {
      Scheduler.Gate done =
          none.beside(
              "caller",
              () -> none.calls.schedule("a", none.taking(50, "a"), none.calls.defaultDomain()));
      none.pause(10);
      none.calls.synchronizeFull();
      none.tell("synchronized");
      done.await();
    });
    assertEquals(List.of("10 synchronized", "50 a"), none.told);
  }

  @Test
  void the_other_way_to_schedule_refuses_and_takes_no_cookie_R117() {
    Simulation none = new Simulation(0, -1);
    AsyncDomain domain = none.calls.defaultDomain();
    none.play(() -> {
      assertEquals(Optional.empty(), none.calls.scheduleOrRefuse("a", none.taking(1, "a"), domain));
      assertEquals(new Cookie(1), none.calls.schedule("b", none.taking(1, "b"), domain));
    });
    assertEquals(List.of("1 b"), none.told);
  }

  @Test
  void a_call_for_which_no_strand_starts_is_made_by_its_caller_R117() {
    Simulation broke = new Simulation(new Refusing(), AsyncCalls.MAX_WORK);
    AsyncDomain domain = broke.calls.defaultDomain();
    AsyncBody body = cookie -> broke.told.add("made with " + cookie);
    assertEquals(Optional.empty(), broke.calls.scheduleOrRefuse("a", body, domain)); // cookie 1
    assertEquals(new Cookie(3), broke.calls.schedule("b", body, domain)); // a fresh one after 2
    assertEquals(List.of("made with 3"), broke.told);
    assertEquals(List.of(), broke.calls.outstanding(domain));
  }

  @Test
  void a_call_is_outstanding_until_it_has_returned_and_then_waiters_go_on_R118() {
    world.play(() -> {
      calls.schedule(
          "a",
          cookie -> {
            world.pause(7);
            world.tell("a sees " + calls.outstanding(standard));
          },
          standard);
      calls.synchronize(standard);
      world.tell("main sees " + calls.outstanding(standard));
    });
    assertEquals(List.of("7 a sees [a (cookie 1)]", "7 main sees []"), world.told);
  }

  @Test
  void a_call_that_throws_has_returned_and_its_failure_is_told_R118() {
    world.play(() -> {
      calls.schedule(
          "a",
          cookie -> {
            throw new IllegalStateException("no disk");
          },
          standard);
      calls.synchronizeFull();
      world.tell("all returned");
    });
    assertEquals(List.of("0 a (1) failed: no disk", "0 all returned"), world.told);
  }

  @Test
  void up_to_a_cookie_only_lower_ones_are_waited_for_R119() {
    world.play(() -> {
      calls.schedule("a", world.taking(20, "a"), standard);
      Cookie second = calls.schedule("b", world.taking(90, "b"), standard);
      calls.schedule("c", world.taking(80, "c"), standard);
      calls.synchronize(second, standard);
      world.tell("up to b");
      calls.synchronizeFull(new Cookie(3));
      world.tell("up to c");
    });
    assertEquals(List.of("20 a", "20 up to b", "80 c", "90 b", "90 up to c"), world.told);
  }

  @Test
  void the_lowest_outstanding_decides_even_when_higher_ones_returned_first_R119() {
    world.play(() -> {
      calls.schedule("a", world.taking(50, "a"), standard);
      Cookie second = calls.schedule("b", world.taking(1, "b"), standard);
      calls.synchronize(new Cookie(second.number() + 1), standard);
      world.tell("up to behind b");
    });
    assertEquals(List.of("1 b", "50 a", "50 up to behind b"), world.told);
  }

  @Test
  void a_domain_is_waited_for_alone_and_an_exclusive_one_not_by_all_R119() {
    AsyncDomain own = calls.domain("own");
    AsyncDomain exclusive = calls.exclusiveDomain("exclusive");
    world.play(() -> {
      calls.schedule("e", world.taking(90, "e"), exclusive);
      calls.schedule("s", world.taking(40, "s"), standard);
      calls.schedule("o", world.taking(20, "o"), own);
      calls.synchronize(own);
      world.tell("own");
      calls.synchronizeFull();
      world.tell("full");
      calls.synchronize(exclusive);
      world.tell("exclusive");
    });
    assertEquals(List.of("20 o", "20 own", "40 s", "40 full", "90 e", "90 exclusive"), world.told);
  }

  @Test
  void calls_scheduled_while_somebody_waits_are_waited_for_R119() {
    world.play(() -> {
      calls.schedule(
          "a",
          cookie -> {
            world.pause(10);
            calls.schedule("b", world.taking(30, "b"), standard);
          },
          standard);
      calls.synchronizeFull();
      world.tell("all returned");
    });
    assertEquals(List.of("40 b", "40 all returned"), world.told);
  }

  @Test
  void a_call_may_wait_for_those_before_it_R119() {
    world.play(() -> {
      calls.schedule("a", world.taking(30, "a"), standard);
      calls.schedule(
          "b",
          cookie -> {
            calls.synchronize(cookie, standard);
            world.tell("b after a");
          },
          standard);
      calls.synchronizeFull();
    });
    assertEquals(List.of("30 a", "30 b after a"), world.told);
  }

  @Test
  void a_call_that_waits_for_all_waits_for_itself_R119() {
    world.play(() -> {
      calls.schedule("probe of sda", cookie -> calls.synchronizeFull(), standard);
      calls.synchronizeFull();
    });
    assertEquals(
        "probe of sda waits for all async calls, of which probe of sda is one",
        world.circles.getFirst().text());
  }

  @Test
  void an_exclusive_call_may_wait_for_all_R119() {
    AsyncDomain exclusive = calls.exclusiveDomain("exclusive");
    world.play(() -> {
      calls.schedule("a", world.taking(30, "a"), standard);
      calls.schedule("e", cookie -> calls.synchronizeFull(), exclusive);
      calls.synchronize(exclusive);
    });
    assertEquals(List.of(), world.circles);
  }

  @Test
  void two_calls_that_wait_for_each_others_domains_are_a_circle() {
    AsyncDomain left = calls.domain("left");
    AsyncDomain right = calls.exclusiveDomain("right");
    world.play(() -> {
      calls.schedule("l", cookie -> calls.synchronize(right), left);
      calls.schedule("r", cookie -> calls.synchronize(left), right);
      calls.synchronize(left);
    });
    assertEquals(
        "r waits for the async calls of domain left, of which l is one, which waits for the async"
            + " calls of domain right, of which r is one",
        world.circles.getFirst().text());
    assertEquals(1, world.circles.size());
  }

  @Test
  void without_somebody_who_breaks_it_a_circle_stands_still_as_in_the_kernel_R119() {
    AsyncReports patient =
        new AsyncReports() {
          @Override
          public void failed(String call, Cookie cookie, Throwable thrown) {
            world.tell(call + " failed: " + thrown);
          }

          @Override
          public void deadlock(Circle circle) {
            world.tell(circle.text());
          }
        };
    AsyncCalls kernel = new AsyncCalls(world.scheduler, world.graph, patient, 10);
    Scheduler.Gate over = world.scheduler.gate();
    kernel.schedule(
        "a",
        cookie -> {
          kernel.synchronizeFull();
          over.open();
        },
        kernel.defaultDomain());
    assertThrows(IllegalStateException.class, over::awaitUninterruptibly);
    assertEquals(List.of("0 a waits for all async calls, of which a is one"), world.told);
  }

  @Test
  void an_interrupt_ends_a_wait_and_nothing_else() {
    world.play(() -> {
      calls.schedule("a", world.taking(30, "a"), standard);
      List<Scheduler.Strand> waiting = new ArrayList<>();
      Scheduler.Gate over =
          world.beside(
              "waiter",
              () -> {
                waiting.add(world.scheduler.current());
                assertThrows(InterruptedException.class, calls::synchronizeFull);
                world.tell("interrupted");
              });
      world.pause(5);
      waiting.getFirst().interrupt();
      over.await();
      assertEquals(Optional.empty(), world.graph.awaited(new Doing("waiter")));
      calls.synchronizeFull();
    });
    assertEquals(List.of("5 interrupted", "30 a"), world.told);
  }

  @Test
  void who_has_been_let_go_waits_for_nothing_new_although_it_has_not_gone_on_yet() {
    Task main = new Doing("main");
    Scheduler.Gate near = world.scheduler.gate();
    world.play(() -> {
      world.beside(
          "beside",
          () -> {
            near.await(); // goes on after a has returned, and before main does
            calls.schedule("b", world.taking(5, "b"), standard);
            Task b = calls.outstanding().getLast();
            try (WaitGraph.Wait wait = world.graph.begin(b, Held.by("main", "", "", main))) {
              world.tell("circle: " + wait.circle().isPresent());
            }
          });
      world.pause(1);
      calls.schedule(
          "a",
          cookie -> {
            world.pause(5);
            near.open();
          },
          standard);
      calls.synchronizeFull();
      world.tell("main goes on");
    });
    assertEquals(List.of("6 circle: false", "6 main goes on"), world.told);
  }
}
