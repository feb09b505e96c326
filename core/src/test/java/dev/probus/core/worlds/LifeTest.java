package dev.probus.core.worlds;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which further call of a probe the reader of the log takes for one with a reason. */
class LifeTest {
  private static final DeviceId X = DeviceId.of("w", "x");
  private static final ResourceKey<?> DECLARED = Part.key(1);
  private static final ResourceKey<?> AWAITED = Part.key(2);
  private static final ResourceKey<?> OTHER = Part.key(3);

  private final Set<ResourceKey<?>> present = new HashSet<>(Set.of(DECLARED));
  private final Life life = new Life("x");

  /**
   * It has waited for a resource, and is being probed for the second time, now that it is there.
   */
  @BeforeEach
  void isProbedAgain() {
    life.declares(Set.of(DECLARED));
    life.take(new DeviceEvent.Appeared(X, List.of(), Optional.empty(), Optional.empty()));
    life.take(new DeviceEvent.Matched(X, "d", Modalias.of("w:d")));
    starts(1);
    life.take(new ProbeEvent.Waiting(X, "d", List.of(AWAITED), false, List.of()), present);
    comes(Part.key(4)); // before the call, so it tells nothing of that
    comes(AWAITED);
    starts(2);
  }

  private void starts(int attempt) {
    life.take(new ProbeEvent.Started(X, "d", attempt), present);
  }

  private void isRefused(int attempt) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> starts(attempt))
        .withMessageContaining("[%s] to be there", AWAITED);
  }

  private void comes(ResourceKey<?> key) {
    present.add(key);
    life.published(key);
  }

  private void goes(ResourceKey<?> key) {
    present.remove(key);
    life.withdrawn(key);
  }

  @Test
  void whatItWaitedForHasToBeThere() {
    goes(AWAITED);
    comes(AWAITED);
    goes(AWAITED);
    isRefused(3);
  }

  @Test
  void itMayHaveNamedWhatCameBackDuringTheCall() {
    goes(AWAITED);
    goes(DECLARED);
    comes(DECLARED);
    starts(3);
    comes(OTHER); // from then on, what it waited for before says nothing
    starts(4);
  }

  @Test
  void itMayHaveNamedWhatCameDuringTheCall() {
    goes(AWAITED);
    comes(OTHER);
    starts(3);
  }

  @Test
  void itMayHaveNamedWhatItGoesWithoutThen() {
    goes(AWAITED);
    life.take(new ProbeEvent.GoesWithout(X, "d", OTHER, true), present);
    starts(3);
  }

  @Test
  void whatCameAndWentAgainIsNoReason() {
    goes(AWAITED);
    comes(OTHER);
    goes(OTHER);
    isRefused(3);
  }
}
