package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.linux.LinuxDevice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When retries are believed to lead nowhere (R57). */
class RetryCountTest {
  private final RetryCount count = new RetryCount(3);
  private final Unit unit =
      new Unit(World.thing("d"), new LinuxDevice("t/d", null), Optional.empty());

  @Test
  void retriesWithoutProgressAreTooMany() {
    assertThat(retries(3)).isFalse();
    assertThat(retries(1)).isTrue();
  }

  /** A chain in reverse retries its end once for each device that is bound (R55). */
  @Test
  void moreBoundThanEverIsProgress() {
    for (int i = 0; i < 100; i++) {
      assertThat(retries(3)).isFalse();
      count.bound();
    }
  }

  /** Z18: the child that is bound in the probe goes with it. */
  @Test
  void whatIsBoundAndUnboundAgainIsNone() {
    retries(2);
    count.bound();
    count.unbound();
    for (int i = 0; i < 3; i++) {
      assertThat(retries(1)).isFalse();
      count.bound();
      count.unbound();
    }
    assertThat(retries(1)).isTrue();
  }

  @Test
  void whatComesFromOutsideIsProgress() {
    retries(3);
    count.progress();
    assertThat(retries(3)).isFalse();
  }

  private boolean retries(int times) {
    boolean tooMany = false;
    for (int i = 0; i < times; i++) {
      tooMany = count.tooMany(unit);
    }
    return tooMany;
  }
}
