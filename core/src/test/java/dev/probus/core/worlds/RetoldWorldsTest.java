package dev.probus.core.worlds;

import dev.probus.core.Policy;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The log of a random world alone tells where every device stands when nothing moves any more.
 *
 * <p>{@code -Dprobus.seed=N} plays one world, {@code -Dprobus.worlds=N} the first N.
 */
class RetoldWorldsTest {
  private static final long USUAL = 120;

  /** Where a deferred device is asked for and nobody takes it, or its probe fails. */
  private static final long[] DEFERRED_AND_ASKED_FOR = {870, 924};

  @ParameterizedTest
  @EnumSource
  void tellsWhatTheEngineKnows(Policy policy) throws InterruptedException {
    long seed = Long.getLong("probus.seed", 0);
    long[] seeds =
        seed > 0
            ? new long[] {seed}
            : LongStream.concat(
                    LongStream.rangeClosed(1, Long.getLong("probus.worlds", USUAL)),
                    LongStream.of(DEFERRED_AND_ASKED_FOR))
                .toArray();
    for (long each : seeds) {
      RecordedWorlds.retell(each, policy);
    }
  }
}
