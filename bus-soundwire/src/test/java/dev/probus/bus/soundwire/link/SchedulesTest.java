package dev.probus.bus.soundwire.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.testkit.ProbusKit;
import org.junit.jupiter.api.Test;

/**
 * Peripherals attach, are lost and come back while their driver is probed, removed, unregistered
 * and bound again: whatever the order, drivers are told what is so.
 *
 * <p>{@code -Dprobus.worlds=N} plays 2 N of them, {@code -Dprobus.seed=N} one.
 */
final class SchedulesTest {
  private static final int USUAL = 60;

  @Test
  void whateverTheOrderDriversAreToldWhatIsSo() {
    int worlds = 2 * Integer.getInteger("probus.worlds", USUAL);
    ProbusKit.forSeeds(worlds, seed -> new RandomLinks(seed).play());
  }

  @Test
  void theSameSeedIsTheSameRun() throws InterruptedException {
    RandomLinks one = new RandomLinks(4711);
    RandomLinks two = new RandomLinks(4711);
    one.play();
    two.play();
    assertThat(one.told()).isNotEmpty().isEqualTo(two.told());
  }
}
