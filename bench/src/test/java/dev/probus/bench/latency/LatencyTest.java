package dev.probus.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each publication is followed by the probe that waited for it, by whatever route. */
final class LatencyTest {
  private static final int COUNT = 100;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyPublicationIsMeasured(Route route) throws Exception {
    assertThat(Latency.measure(route, COUNT, false).getTotalCount()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyPublicationIsMeasuredBesideOthers(Route route) throws Exception {
    assertThat(Latency.measure(route, COUNT, true).getTotalCount()).isPositive();
  }
}
