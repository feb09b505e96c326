package dev.probus.bench.throughput;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every peer brings every world up, and if it did not, the check of the diary would say so. */
final class PeerTest {
  private static final int DEVICES = 3_000;

  /** So many are no trouble to anybody. */
  private static final int FEW = 500;

  private static final long SEED = 20_261_122;

  static Stream<Arguments> everything() {
    return Arrays.stream(Peer.values())
        .flatMap(peer -> Arrays.stream(Shape.values()).map(shape -> Arguments.of(peer, shape)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void eachDeviceIsProbedOnceAndAfterItsNeeds(Peer peer, Shape shape) throws Exception {
    int devices = devices(peer, shape);
    World world = shape.world(devices, SEED);
    Diary diary = bringUp(peer, world);
    assertThatCode(() -> diary.check(world))
        .as("%s of %d devices, seed %d, by %s", shape, devices, SEED, peer)
        .doesNotThrowAnyException();
  }

  /** Two trials of one rig: what the first leaves behind must not help or hinder the second. */
  @ParameterizedTest
  @EnumSource
  void oneRigServesManyTrials(Peer peer) throws Exception {
    World world = Shape.LAYERED.world(200, SEED);
    var rig = peer.rig(world);
    for (int i = 0; i < 2; i++) {
      Diary diary = new Diary(world);
      try (Trial trial = rig.trial(diary)) {
        trial.run();
      }
      diary.check(world);
    }
  }

  @ParameterizedTest
  @EnumSource
  void devicesThatNeverComeUpAreNoticed(Peer peer) throws Exception {
    World circle = World.of(new int[] {1}, new int[] {0}, new int[0]);
    Diary diary = bringUp(peer, circle);
    assertThatIllegalStateException()
        .isThrownBy(() -> diary.check(circle))
        .withMessage("1 probes, expected 3");
  }

  /** What a peer does that forgets needs: it probes in the order of registration. */
  @ParameterizedTest
  @EnumSource
  void needsThatAreForgottenAreNoticed(Peer peer) throws Exception {
    int devices = devices(peer, Shape.LAYERED);
    Diary diary = bringUp(peer, Shape.INDEP.world(devices, SEED));
    assertThatIllegalStateException()
        .isThrownBy(() -> diary.check(Shape.LAYERED.world(devices, SEED)))
        .withMessageContaining("which it needs");
  }

  /** As many as a peer survives, but not so many that a slow one takes long. */
  private static int devices(Peer peer, Shape shape) {
    int largest = peer.largest(shape);
    return largest <= FEW ? largest : Math.min(DEVICES, largest / 5);
  }

  private static Diary bringUp(Peer peer, World world) throws InterruptedException {
    Diary diary = new Diary(world);
    try (Trial trial = peer.rig(world).trial(diary)) {
      trial.run();
    }
    return diary;
  }
}
