package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.WorkContext;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that is done side by side and takes effect in order. */
class OrderTest {
  private static final Domain DISKS = Domain.of("disks");
  private static final Domain OTHER = Domain.of("other");

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private static void take(WorkContext work, int millis) throws InterruptedException {
    work.pause(Duration.ofMillis(millis));
  }

  /** Slower the earlier its host was found: without an order the last would be the first. */
  private Actor host(int slowest, AtomicInteger numbers) {
    return Actor.doing(
        "host",
        "t:host*",
        (device, probe) -> {
          int place = device.name().charAt(4) - '0';
          probe.inOrder(
              DISKS,
              "scan",
              work -> {
                take(work, slowest - 10 * place);
                seen.add(device.name() + " answers");
                return "disk of " + device.name();
              },
              (disk, work) -> {
                String name = "sd" + numbers.getAndIncrement();
                seen.add(name + " is " + disk);
                work.add(Thing.named(name));
              });
        });
  }

  @ParameterizedTest
  @EnumSource
  void disksAreNumberedAsTheirHostsWereFound_Z25(Mode mode) {
    Actor disk = Actor.idle("disk", "t:sd*");
    try (Stage stage = Stage.of(mode, host(60, new AtomicInteger()), disk)) {
      stage.appear("host0", "host1", "host2", "host3").settle();
      assertThat(seen.stream().filter(line -> line.startsWith("sd")))
          .containsExactly(
              "sd0 is disk of host0",
              "sd1 is disk of host1",
              "sd2 is disk of host2",
              "sd3 is disk of host3");
      assertThat(stage.status("sd2").addedBy()).contains(Thing.idOf("host2"));
      assertThat(stage.state("sd3")).isEqualTo(DeviceState.BOUND);
      if (mode == Mode.IN_ORDER) { // in virtual time it is known who answers first
        assertThat(seen.getFirst()).isEqualTo("host3 answers");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void partsOfOneWorkRunBesideEachOther(Mode mode) {
    CountDownLatch all = new CountDownLatch(3);
    Actor port =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) ->
                probe.afterBind(
                    "scan",
                    work -> {
                      for (int i = 0; i < 3; i++) {
                        int number = i;
                        work.inOrder(
                            DISKS,
                            "port " + i,
                            part -> {
                              all.countDown();
                              take(part, 30 - 10 * number);
                              return number;
                            },
                            (found, part) -> seen.add("port " + found));
                      }
                      work.awaitAll(DISKS);
                      seen.add("all");
                    }));
    try (Stage stage = Stage.of(mode, port)) {
      stage.appear("x").settle();
      assertThat(seen).containsExactly("port 0", "port 1", "port 2", "all");
      assertThat(all.getCount()).isZero();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoFailsFailsItsDeviceAndLetsTheNextGoOn(Mode mode) {
    Actor host =
        Actor.doing(
            "host",
            "t:host*",
            (device, probe) ->
                probe.inOrder(
                    DISKS,
                    "scan",
                    work -> {
                      take(work, 20);
                      if (device.name().equals("host0")) {
                        throw new IllegalStateException("no link");
                      }
                      return device.name();
                    },
                    (found, work) -> {
                      if (found.equals("host1")) {
                        throw new IllegalStateException("no name");
                      }
                      seen.add(found);
                    }));
    try (Stage stage = Stage.of(mode, host)) {
      stage.appear("host0", "host1", "host2").settle();
      assertThat(seen).containsExactly("host2");
      assertThat(stage.state("host0")).isEqualTo(DeviceState.FAILED);
      assertThat(stage.state("host1")).isEqualTo(DeviceState.FAILED);
      assertThat(stage.state("host2")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsUnboundWhileItWaitsForItsTurnHasNoEffect(Mode mode) {
    Actor host =
        Actor.doing(
            "host",
            "t:host*",
            (device, probe) ->
                probe.inOrder(
                    DISKS,
                    "scan",
                    work -> {
                      if (device.name().equals("host0")) {
                        work.pause(Stage.LONG);
                      }
                      return device.name();
                    },
                    (found, work) -> seen.add(found)));
    try (Stage stage = Stage.of(mode, host)) {
      stage.appear("host0", "host1", "host2");
      letProbe(stage);
      stage.gone("host1");
      stage.gone("host0");
      stage.settle();
      assertThat(seen).containsExactly("host2");
    }
  }

  /** Waits until all that can be bound is bound. */
  private static void letProbe(Stage stage) {
    try {
      var settled = stage.engine.settle(Duration.ofMillis(300));
      assertThat(settled.complete()).isFalse();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void earlierWorkIsWaitedForAndLaterIsNot(Mode mode) {
    Actor driver =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) ->
                probe.afterBind(
                    "scan",
                    work -> {
                      part(work, DISKS, "first", 20);
                      work.inOrder(
                          DISKS,
                          "second",
                          part -> {
                            part.awaitEarlier(DISKS);
                            return seen.add("second has waited");
                          },
                          (found, part) -> seen.add("second"));
                      work.inOrder(
                          OTHER,
                          "endless",
                          part -> {
                            part.awaitEarlier(
                                DISKS); // of another domain: what was handed over before this call
                            return seen.add("endless has waited");
                          },
                          (found, part) -> {});
                      part(work, DISKS, "third", 120);
                      work.awaitAll(OTHER);
                      seen.add("other is empty");
                    }));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(seen).containsSubsequence("first", "second has waited", "second", "third");
      assertThat(seen).containsSubsequence("second", "endless has waited", "other is empty");
    }
  }

  private void part(WorkContext work, Domain domain, String name, int millis) {
    work.inOrder(
        domain,
        name,
        part -> {
          take(part, millis);
          return name;
        },
        (found, part) -> seen.add(found));
  }

  @ParameterizedTest
  @EnumSource
  void whoWouldWaitForItselfIsTold(Mode mode) {
    Actor driver =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) ->
                probe.inOrder(
                    DISKS,
                    "scan",
                    work -> {
                      assertThatIllegalStateException()
                          .isThrownBy(() -> work.awaitAll(DISKS))
                          .withMessage(
                              "work 'scan' of t/x waits for the work of domain disks, of which work"
                                  + " 'scan' of t/x is part");
                      work.awaitAll(OTHER); // nothing there
                      return "found";
                    },
                    (found, work) -> seen.add(found)));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").failure()).isEmpty();
      assertThat(seen).containsExactly("found");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoThatWouldWaitForEachOtherOneIsTold(Mode mode) {
    CountDownLatch refused = new CountDownLatch(1);
    Actor left = crossing("left", DISKS, OTHER, refused);
    Actor right = crossing("right", OTHER, DISKS, refused);
    try (Stage stage = Stage.of(mode, left, right)) {
      stage.appear("left", "right").settle();
      assertThat(refused.getCount()).isZero();
      assertThat(seen).hasSize(2);
      assertThat(seen.getFirst()).contains("domain disks").contains("domain other");
    }
  }

  private Actor crossing(String name, Domain own, Domain other, CountDownLatch refused) {
    return Actor.doing(
        name,
        "t:" + name,
        (device, probe) ->
            probe.inOrder(
                own,
                "scan",
                work -> {
                  take(work, 50); // until the other one has been handed over as well
                  try {
                    work.awaitAll(other);
                    return "waited";
                  } catch (IllegalStateException circle) {
                    seen.add(circle.getMessage());
                    refused.countDown();
                    return "refused";
                  }
                },
                (found, work) -> {
                  if (found.equals("waited")) {
                    seen.add(name + " waited");
                  }
                }));
  }
}
