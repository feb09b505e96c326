package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.Verdict;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Waiting;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices that wait for each other. */
@Timeout(60)
class CircleTest {

  /** Each device needs the one before it, the first one the last. */
  private static Actor ring(int size) {
    return Actor.doing("ring", "t:*", (device, probe) -> probe.publish(key(device.name()), "x"))
        .needs(device -> Set.of(key(String.valueOf((number(device) + size - 1) % size))))
        .promises(device -> Set.of(key(device.name())));
  }

  private static int number(Thing device) {
    return Integer.parseInt(device.name());
  }

  private static Settled settle(int size, Actor driver) {
    try (Stage stage = Stage.of(Mode.LENT.builder().logging(false), driver)) {
      IntStream.range(0, size).forEach(i -> stage.appear(Thing.named(String.valueOf(i), "t:x")));
      return stage.settle();
    }
  }

  private static List<DeviceId> ids(int... numbers) {
    return IntStream.of(numbers).mapToObj(i -> Thing.idOf(String.valueOf(i))).toList();
  }

  @Test
  void oneThatWaitsForItself() {
    Settled settled = settle(1, ring(1));
    assertThat(settled.waiting().getFirst().device().verdicts())
        .containsExactly(new Verdict.Cycle(key("0"), ids(0, 0)));
  }

  @Test
  void aCircleIsToldFromEachOfItsDevices() {
    Settled settled = settle(3, ring(3));
    assertThat(settled.waiting().get(0).device().verdicts())
        .containsExactly(new Verdict.Cycle(key("2"), ids(0, 2, 1, 0)));
    assertThat(settled.waiting().get(1).explain())
        .isEqualTo("t/1 waits for String 0: they wait for each other: t/1 > t/0 > t/2 > t/1");
  }

  @Test
  void whoWaitsForACircleIsNotInIt() {
    Actor tail =
        Actor.idle("tail", "t:*")
            .needs(d -> Set.of(key(String.valueOf(number(d) == 0 ? 1 : number(d) - 1))))
            .promises(d -> Set.of(key(d.name())));
    Settled settled = settle(4, tail);
    assertThat(settled.waiting().get(3).device().verdicts())
        .containsExactly(new Verdict.ProviderWaits(key("2"), Thing.idOf("2")));
    assertThat(settled.waiting().get(3).explain())
        .isEqualTo(
            "t/3 waits for String 2, promised by t/2, which waits for String 1, promised by t/1, "
                + "which waits for String 0: they wait for each other: t/1 > t/0 > t/1");
  }

  /** The path is there in full, for one of its devices; the others point to their provider. */
  @Test
  void aCircleOfFiftyThousand() {
    int size = 50_000;
    Settled settled = settle(size, ring(size));
    List<Verdict> verdicts =
        settled.waiting().stream().map(Waiting::device).flatMap(this::verdicts).toList();
    assertThat(verdicts).hasSize(size);
    assertThat(verdicts)
        .filteredOn(Verdict.Cycle.class::isInstance)
        .hasSize(1)
        .allSatisfy(v -> assertThat(((Verdict.Cycle) v).path()).hasSize(size + 1));
    assertThat(verdicts)
        .filteredOn(v -> !(v instanceof Verdict.Cycle))
        .allMatch(Verdict.ProviderWaits.class::isInstance);
    assertThat(settled.waiting().getLast().explain()).contains("they wait for each other");
  }

  private java.util.stream.Stream<Verdict> verdicts(DeviceStatus device) {
    return device.verdicts().stream();
  }
}
