package dev.probus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Each condition holds when it should, and can fail, saying what is the case instead. */
final class KitResultTest {
  private static final ResourceKey<Clock> MCLK = ResourceKey.of(Clock.class, "mclk");
  private static final ResourceKey<Regulator> VDD = ResourceKey.of(Regulator.class, "vdd");
  private static final String REPEAT = "seed 7; to repeat it run this test with -Dprobus.seed=7";

  private final KitResult result =
      ProbusKit.of(world ->
              world
                  .bus(
                      ScriptedBus.of(
                          "acme",
                          ScriptedDevice.of("acme", "slot0", "acme:clock"),
                          ScriptedDevice.of("acme", "slot1", "acme:speaker"),
                          ScriptedDevice.of("acme", "slot2", "acme:card"),
                          ScriptedDevice.of("acme", "slot3", "acme:broken"),
                          ScriptedDevice.of("acme", "slot4", "acme:unknown")))
                  .driver(clocks())
                  .driver(RecordingDriver.of("acme-speaker", "acme:speaker").needing(MCLK))
                  .driver(RecordingDriver.of("acme-card", "acme:card").needing(VDD))
                  .driver(broken()))
          .seed(7)
          .run();

  private static RecordingDriver<ScriptedDevice> clocks() {
    return RecordingDriver.<ScriptedDevice>of("acme-clock", "acme:clock")
        .probing((device, probe) -> {
          probe.publish(MCLK, new Clock(19_200_000));
          return ProbeOutcome.bound();
        });
  }

  private static RecordingDriver<ScriptedDevice> broken() {
    return RecordingDriver.<ScriptedDevice>of("acme-broken", "acme:broken")
        .probing((device, probe) -> {
          throw new IOException("no answer");
        });
  }

  @Test
  void whatIsSoIsAccepted() {
    result
        .device("acme/slot0")
        .isBoundTo("acme-clock")
        .wasProbed(1)
        .provides(MCLK)
        .hasVerdicts()
        .and()
        .device("acme/slot1")
        .isBoundTo("acme-speaker")
        .is(DeviceState.BOUND)
        .provides()
        .and()
        .device("acme/slot2")
        .waitsFor(VDD)
        .wasProbed(0)
        .hasVerdicts(new Verdict.NobodyProvides(VDD))
        .and()
        .device("acme/slot3")
        .failedWith(IOException.class)
        .and()
        .hasNoDevice("acme/slot5")
        .releasedInOrder("acme/slot1", "acme/slot0");
    assertThat(result.snapshot().devices()).contains(result.device("acme/slot4").status());
  }

  @Test
  void wrongDriver() {
    fails(() -> result.device("acme/slot0").isBoundTo("acme-speaker"))
        .withMessageContainingAll(
            "acme/slot0: expected BOUND, with driver acme-speaker,"
                + " but it is BOUND, with driver acme-clock",
            "Matched[device=acme/slot0",
            REPEAT)
        .withMessageNotContaining("Matched[device=acme/slot1");
  }

  @Test
  void boundThoughItWaits() {
    fails(() -> result.device("acme/slot2").isBoundTo("acme-card"))
        .withMessageContainingAll(
            "acme/slot2: expected BOUND, with driver acme-card,"
                + " but it is WAITING for [Regulator vdd], with driver acme-card",
            "acme/slot2 waits for Regulator vdd: nobody provides it",
            REPEAT);
  }

  @Test
  void wrongState() {
    fails(() -> result.device("acme/slot4").is(DeviceState.FAILED))
        .withMessageContainingAll(
            "acme/slot4: expected FAILED, but it is UNMATCHED",
            "acme/slot4 has no driver for [acme:unknown]",
            REPEAT);
  }

  @Test
  void wrongFailure() {
    fails(() -> result.device("acme/slot3").failedWith(IllegalStateException.class))
        .withMessageContainingAll(
            "acme/slot3: expected FAILED with IllegalStateException, but it is FAILED",
            "acme-broken failed: java.io.IOException: no answer",
            REPEAT);
    fails(() -> result.device("acme/slot0").failedWith(IOException.class))
        .withMessageContaining("acme/slot0: expected FAILED with IOException, but it is BOUND");
  }

  @Test
  void wrongWait() {
    fails(() -> result.device("acme/slot2").waitsFor(MCLK))
        .withMessageContainingAll(
            "acme/slot2: expected WAITING for [Clock mclk], but it is WAITING for [Regulator vdd]",
            REPEAT);
    fails(() -> result.device("acme/slot2").waitsFor(VDD, MCLK))
        .withMessageContaining("expected WAITING for [Regulator vdd, Clock mclk]");
    fails(() -> result.device("acme/slot1").waitsFor(MCLK))
        .withMessageContaining("but it is BOUND, with driver acme-speaker");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.device("acme/slot0").waitsFor())
        .withMessageStartingWith("expected a key");
  }

  @Test
  void wrongVerdict() {
    fails(() -> result.device("acme/slot2").hasVerdicts(new Verdict.NeverComes(VDD, "acme")))
        .withMessageContainingAll(
            "acme/slot2: expected the verdicts [NeverComes",
            "but they are [NobodyProvides",
            REPEAT);
    fails(() -> result.device("acme/slot2").hasVerdicts())
        .withMessageContaining("expected the verdicts [], but they are [NobodyProvides");
  }

  @Test
  void wrongNumberOfProbes() {
    fails(() -> result.device("acme/slot1").wasProbed(2))
        .withMessageContainingAll(
            "acme/slot1: expected 2 probe calls, but there were 1", "Started[", REPEAT);
  }

  @Test
  void wrongProvision() {
    fails(() -> result.device("acme/slot0").provides())
        .withMessageContainingAll(
            "acme/slot0: expected to provide [], but it provides [Clock mclk]", REPEAT);
  }

  @Test
  void wrongDevice() {
    fails(() -> result.device("acme/slot5"))
        .withMessageContainingAll(
            "expected a device acme/slot5, but there are [acme/slot0, acme/slot1,", REPEAT);
    fails(() -> result.hasNoDevice("acme/slot0"))
        .withMessageContainingAll("expected no device acme/slot0, but there are [", REPEAT);
  }

  @Test
  void notEverythingBound() {
    fails(result::everythingBound)
        .withMessageContainingAll(
            "expected every device BOUND, but 3 of 5 are not",
            "acme/slot2 waits for Regulator vdd: nobody provides it",
            "acme/slot3 has failed: [acme-broken failed: java.io.IOException: no answer]",
            "acme/slot4 has no driver for [acme:unknown]",
            REPEAT)
        .withMessageNotContaining("acme/slot0");
  }

  @Test
  void nothingIsNotEverything() {
    fails(() -> ProbusKit.of(world -> {}).seed(7).run().everythingBound())
        .withMessageContainingAll("expected every device BOUND, but there is no device", REPEAT);
  }

  @Test
  void releasedInAnotherOrder() {
    fails(() -> result.releasedInOrder("acme/slot0", "acme/slot1"))
        .withMessageContainingAll(
            "expected to be released in the order [acme/slot0, acme/slot1],"
                + " but the order is [acme/slot1, acme/slot0]",
            REPEAT);
    fails(() -> result.releasedInOrder("acme/slot1", "acme/slot0", "acme/slot1"))
        .withMessageContaining("but the order is [acme/slot1, acme/slot0]");
    fails(() -> result.releasedInOrder("acme/slot2")).withMessageContaining("the order is []");
  }

  static Thrown fails(ThrowingCallable condition) {
    return new Thrown(condition);
  }

  /** An expected failure of a condition, and what its message has to say. */
  record Thrown(ThrowingCallable condition) {
    Thrown withMessageContainingAll(CharSequence... parts) {
      assertThatExceptionOfType(AssertionFailedError.class)
          .isThrownBy(condition)
          .satisfies(e -> assertThat(e.getMessage()).contains(parts));
      return this;
    }

    Thrown withMessageContaining(String part) {
      return withMessageContainingAll(part);
    }

    Thrown withMessageNotContaining(String part) {
      assertThatExceptionOfType(AssertionFailedError.class)
          .isThrownBy(condition)
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain(part));
      return this;
    }
  }
}
