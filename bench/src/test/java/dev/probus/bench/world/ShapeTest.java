package dev.probus.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {

  @ParameterizedTest
  @EnumSource
  void oneSeedIsOneWorld(Shape shape) {
    assertThat(needs(shape.world(500, 7))).isDeepEqualTo(needs(shape.world(500, 7)));
  }

  @Test
  void anotherSeedIsAnotherLayeredWorld() {
    World one = Shape.LAYERED.world(500, 7);
    World other = Shape.LAYERED.world(500, 8);
    assertThat(Arrays.deepEquals(needs(one), needs(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 40, 1_000})
  void everyNeedIsOfAnotherDeviceAndStatedOnce(int devices) {
    for (Shape shape : Shape.values()) {
      World world = shape.world(devices, 3);
      int externals = world.externals();
      int[][] needs = needs(world);
      assertThat(needs).hasNumberOfRows(devices);
      for (int device = 0; device < devices; device++) {
        assertThat(needs[device]).doesNotHaveDuplicates().doesNotContain(device);
        assertThat(Arrays.stream(needs[device]))
            .allMatch(need -> need >= 0 && need < devices + externals);
      }
    }
  }

  @Test
  void independentDevicesNeedNothing() {
    assertThat(Shape.INDEP.world(100, 1).needs()).isZero();
  }

  @Test
  void layersAreSixteenAndNeedThreeInTheMean() {
    int[][] needs = needs(Shape.LAYERED.world(16_000, 1));
    int[] depths = depths(needs);
    for (int layer = 0; layer < 16; layer++) {
      int of = layer;
      assertThat(Arrays.stream(depths).filter(depth -> depth == of)).hasSize(1_000);
    }
    double mean = IntStream.range(0, 16_000).map(d -> needs[d].length).sum() / 15_000.0;
    assertThat(mean).isBetween(2.9, 3.1);
  }

  @Test
  void layersAreRegisteredAllMixedUp() {
    int[] depths = depths(needs(Shape.LAYERED.world(16_000, 1)));
    assertThat(Arrays.stream(depths, 0, 1_000).distinct()).hasSize(16);
  }

  @Test
  void chainIsRegisteredInReverse() {
    assertThat(needs(Shape.CHAIN.world(3, 1))).isDeepEqualTo(new int[][] {{1}, {2}, {}});
  }

  @Test
  void starNeedsTheLast() {
    assertThat(needs(Shape.STAR.world(3, 1))).isDeepEqualTo(new int[][] {{2}, {2}, {}});
  }

  @Test
  void forwardChainIsRegisteredInOrder() {
    assertThat(needs(Shape.FORWARD.world(3, 1))).isDeepEqualTo(new int[][] {{}, {0}, {1}});
  }

  @Test
  void orderedDevicesNeedThoseBeforeThem() {
    int[][] needs = needs(Shape.ORDERED.world(1_000, 1));
    for (int device = 0; device < 1_000; device++) {
      int number = device;
      assertThat(Arrays.stream(needs[device])).allMatch(need -> need < number);
    }
  }

  @Test
  void lateDevicesNeedTwoThingsFromOutside() {
    int[][] needs = needs(Shape.LATE.world(1_000, 1));
    assertThat(Arrays.stream(needs)).allMatch(n -> n.length == 2 && n[0] >= 1_000 && n[1] >= 1_000);
  }

  private static int[][] needs(World world) {
    return IntStream.range(0, world.devices())
        .mapToObj(d ->
            IntStream.range(world.firstNeed(d), world.firstNeed(d + 1)).map(world::need).toArray())
        .toArray(int[][]::new);
  }

  /** Returns how many devices stand one on another below each. */
  private static int[] depths(int[][] needs) {
    int[] depths = new int[needs.length];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int device = 0; device < needs.length; device++) {
        int depth = Arrays.stream(needs[device]).map(need -> depths[need] + 1).max().orElse(0);
        changed |= depth != depths[device];
        depths[device] = depth;
      }
    }
    return depths;
  }
}
