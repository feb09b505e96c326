package dev.probus.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks that of each node the last star is kept, however many there are. */
class StarsTest {

  @Test
  void keepsTheLastStarOfEachNode() {
    Stars stars = new Stars();
    for (int node = 0; node < 1_000; node++) {
      stars.reach(node * 64, 10);
    }
    for (int node = 0; node < 1_000; node++) {
      stars.reach(node * 64, node % 2 == 0 ? 20 : 5);
    }
    assertThat(stars.count()).isEqualTo(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(stars.node(i)).isEqualTo(i * 64);
      assertThat(stars.position(i)).isEqualTo(i % 2 == 0 ? 20 : 10);
    }
  }
}
