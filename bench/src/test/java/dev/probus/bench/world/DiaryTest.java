package dev.probus.bench.world;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class DiaryTest {
  /** Device 0 needs 1 and 2; 1 needs 2. */
  private static final World WORLD = World.of(new int[] {1, 2}, new int[] {2}, new int[] {});

  @Test
  void whatComesAfterItsNeedsIsRight() {
    assertThatCode(() -> diary(2, 1, 0).check(WORLD)).doesNotThrowAnyException();
  }

  @Test
  void oneProbeTooFewIsNoticed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> diary(2, 1).check(WORLD))
        .withMessage("2 probes, expected 3");
  }

  @Test
  void oneProbeTooManyIsNoticed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> diary(2, 1, 0, 0).check(WORLD))
        .withMessage("4 probes, expected 3");
  }

  @Test
  void oneDeviceInThePlaceOfAnotherIsNoticed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> diary(2, 2, 0).check(WORLD))
        .withMessage("device 2 was probed twice");
  }

  @Test
  void deviceBeforeItsLastNeedIsNoticed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> diary(1, 2, 0).check(WORLD))
        .withMessage("device 1 was probed before 2, which it needs");
  }

  private static Diary diary(int... probes) {
    Diary diary = new Diary(WORLD);
    for (int device : probes) {
      diary.probe(device);
    }
    return diary;
  }
}
