package dev.probus.testkit;

import static dev.probus.testkit.KitResultTest.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Many seeds are run, or the one of the command line, which counts where a test names none. */
final class SeedsTest {
  private static final ScriptedDevice SLOT = ScriptedDevice.of("acme", "slot0", "acme:any");

  private final Optional<String> before = Optional.ofNullable(System.getProperty(ProbusKit.SEED));

  @BeforeEach
  void namesNoSeed() {
    System.clearProperty(ProbusKit.SEED);
  }

  @AfterEach
  void restoreSeed() {
    before.ifPresentOrElse(
        seed -> System.setProperty(ProbusKit.SEED, seed),
        () -> System.clearProperty(ProbusKit.SEED));
  }

  @Test
  void everySeedIsRun() {
    List<Long> seeds = new ArrayList<>();
    ProbusKit.forSeeds(5, seeds::add);
    assertThat(seeds).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aFailureNamesItsSeedOnce() {
    String repeat = "seed 3; to repeat it run this test with -Dprobus.seed=3";
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> ProbusKit.forSeeds(5, seed -> assertThat(seed).isLessThan(3)))
        .satisfies(e -> assertThat(e.getMessage()).containsOnlyOnce(repeat))
        .withMessageContaining("to be less than");
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> ProbusKit.forSeeds(5, SeedsTest::failsFromThreeOn))
        .satisfies(e -> assertThat(e.getMessage()).containsOnlyOnce(repeat));
  }

  private static void failsFromThreeOn(long seed) {
    ProbusKit.of(world ->
            world.bus(ScriptedBus.of("acme", SLOT)).driver(RecordingDriver.of("any", "acme:*")))
        .seed(seed)
        .run()
        .device("acme/slot0")
        .wasProbed(seed < 3 ? 1 : 2);
  }

  @Test
  void theGivenSeedIsUsedByDefault() {
    System.setProperty(ProbusKit.SEED, "-42");
    fails(() -> ProbusKit.of(world -> {}).run().everythingBound())
        .withMessageContaining("-Dprobus.seed=-42");
    fails(() -> ProbusKit.of(world -> {}).seed(1).run().everythingBound())
        .withMessageContaining("-Dprobus.seed=1");
  }

  @Test
  void theGivenSeedIsTheOnlyOne() {
    System.setProperty(ProbusKit.SEED, "17");
    List<Long> seeds = new ArrayList<>();
    ProbusKit.forSeeds(5, seeds::add);
    assertThat(seeds).containsExactly(17L);
  }

  @Test
  void theGivenSeedHasToBeANumber() {
    System.setProperty(ProbusKit.SEED, "lucky");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbusKit.of(world -> {}))
        .withMessage("-Dprobus.seed=lucky: expected a whole number");
  }
}
