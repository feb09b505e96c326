package dev.probus.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A storm that leaves a device unbound, or does not touch it, is no result. */
final class StormTest {

  @ParameterizedTest
  @EnumSource
  void everyDeviceIsUnboundAndBoundByEachStorm(Storm storm) throws Exception {
    assertThat(storm.nanos(500, 4)).isPositive(); // or it would have thrown
  }
}
