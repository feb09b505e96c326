package dev.probus.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ProbeContext;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Each rule for drivers can fail, and says of what. */
final class BrokenDriverTest {

  /** A contract for one driver. */
  private static final class Given extends DriverContract {
    private final Supplier<Speaker> made;

    Given(Supplier<Speaker> made) {
      this.made = made;
    }

    @Override
    protected DriverCase<?> driver() {
      return made.get().toCase();
    }

    @Override
    protected Duration patience() {
      return Duration.ofSeconds(5);
    }
  }

  private static void broken(
      Rule rule, Consumer<DriverContract> test, Supplier<Speaker> driver, String... fault) {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> test.accept(new Given(driver)))
        .withMessageContaining("rule " + rule.method() + ": " + rule.text())
        .withMessageContainingAll(fault)
        .withMessageContaining(
            "mvn test -Dtest='BrokenDriverTest$Given#" + rule.method() + "' -Dprobus.seed=");
  }

  /** What a wrong driver does in its probe. */
  private interface Deed {
    ProbeOutcome run(ScriptedDevice device, ProbeContext probe, Speaker right) throws Exception;
  }

  /** A driver that does something else in its probe. */
  private static Supplier<Speaker> doing(Deed deed) {
    return () ->
        new Speaker() {
          @Override
          public ProbeOutcome probe(ScriptedDevice device, ProbeContext probe) throws Exception {
            return deed.run(device, probe, this);
          }
        };
  }

  private static ProbeOutcome right(ScriptedDevice device, ProbeContext probe, Speaker driver)
      throws Exception {
    probe.require(Speaker.CLOCK);
    probe.require(Speaker.SUPPLY);
    probe.publish(device.key(String.class, "volume"), driver.name());
    return ProbeOutcome.bound();
  }

  @Test
  void oneThatChangesItsMind() {
    AtomicInteger asked = new AtomicInteger();
    broken(
        Rule.DRIVER_ANSWERS_THE_SAME,
        DriverContract::answersTheSame,
        () ->
            new Speaker() {
              @Override
              public String name() {
                return "speaker" + asked.incrementAndGet();
              }
            },
        "the driver's name was speaker");
  }

  @Test
  void oneThatTakesTwoProbes() {
    broken(
        Rule.DRIVER_BINDS_ITS_DEVICES,
        DriverContract::bindsItsDevices,
        doing((device, probe, driver) -> ProbeOutcome.rejected("not today")),
        "acme/left: expected BOUND, with driver speaker",
        "not today");
  }

  @Test
  void oneThatBreaksItsPromise() {
    broken(
        Rule.DRIVER_KEEPS_ITS_PROMISES,
        DriverContract::keepsItsPromises,
        doing((device, probe, driver) -> ProbeOutcome.bound()),
        "acme/left promised String acme/left/volume and is silent");
  }

  @Test
  void oneThatFailsInsteadOfWaiting() {
    broken(
        Rule.DRIVER_WAITS_FOR_WHAT_IS_ABSENT,
        DriverContract::waitsForWhatIsAbsent,
        doing((device, probe, driver) -> {
          probe.get(Speaker.SUPPLY).orElseThrow();
          return ProbeOutcome.bound();
        }),
        "without Integer supply acme/left is FAILED with java.util.NoSuchElementException",
        "expected WAITING for it, or BOUND");
  }

  @Test
  void oneThatCountsItsProbes() {
    Supplier<Speaker> counting =
        () -> {
          AtomicInteger probes = new AtomicInteger();
          return new Speaker() {
            @Override
            public ProbeOutcome probe(ScriptedDevice device, ProbeContext probe) throws Exception {
              if (probes.incrementAndGet() > 1) {
                return right(device, probe, this);
              }
              probe.pause(Duration.ofMillis(1));
              return right(device, probe, this);
            }
          };
        };
    broken(
        Rule.DRIVER_LEAVES_NOTHING_WHEN_DEFERRED,
        DriverContract::leavesNothingWhenDeferred,
        counting,
        "deferred at step 1 'pause PT0.001S' the next probe did [begin, require String clock,",
        "expected [begin, pause PT0.001S,");
    broken(
        Rule.DRIVER_LEAVES_NOTHING_WHEN_FAILED,
        DriverContract::leavesNothingWhenFailed,
        counting,
        "failed at step 1 'pause PT0.001S' the next probe did");
    broken(
        Rule.DRIVER_LETS_GO_AT_EVERY_STEP,
        DriverContract::letsGoAtEveryStep,
        counting,
        "vanished at step 0 'begin' the next probe did");
    broken(
        Rule.DRIVER_LETS_GO_WHEN_IT_HANGS,
        DriverContract::letsGoWhenItHangs,
        counting,
        "vanished in an hour at step 0 'begin' the next probe did");
    broken(
        Rule.DRIVER_FOLLOWS_ITS_RESOURCES,
        DriverContract::followsItsResources,
        counting,
        "was withdrawn at step");
  }

  @Test
  void oneThatLeavesItsAmplifierOn() {
    broken(
        Rule.DRIVER_LEAVES_NOTHING_WHEN_DEFERRED,
        DriverContract::leavesNothingWhenDeferred,
        () ->
            new Speaker() {
              @Override
              public ProbeOutcome probe(ScriptedDevice device, ProbeContext probe)
                  throws Exception {
                on.add(device.id().name());
                return right(device, probe, this);
              }

              @Override
              public void remove(ScriptedDevice device) {
                on.remove(device.id().name());
              }
            },
        "deferred at step 1 'require String clock' the driver's state is [left], expected []");
  }

  @Test
  void oneThatIsBoundOnceOnly() {
    Supplier<Speaker> once =
        () -> {
          AtomicInteger probes = new AtomicInteger();
          return new Speaker() {
            @Override
            public ProbeOutcome probe(ScriptedDevice device, ProbeContext probe) throws Exception {
              ProbeOutcome outcome = right(device, probe, this);
              return probes.incrementAndGet() > 1
                  ? ProbeOutcome.failed(new IllegalStateException("bound before"))
                  : outcome;
            }
          };
        };
    broken(
        Rule.DRIVER_SURVIVES_FLAPPING,
        DriverContract::survivesFlapping,
        once,
        "acme/left: expected BOUND, with driver speaker",
        "bound before");
  }

  @Test
  void oneThatDefersWithoutARegard() {
    broken(
        Rule.DRIVER_TAKES_CONCURRENT_PUBLICATION,
        DriverContract::takesConcurrentPublication,
        doing((device, probe, driver) ->
            probe.get(Speaker.SUPPLY).isPresent() && probe.attempt() > 1
                ? ProbeOutcome.bound()
                : ProbeOutcome.rejected("no supply")),
        "acme/left: expected BOUND, with driver speaker");
  }

  @Test
  void oneThatCatchesTheSignal() {
    broken(
        Rule.DRIVER_PASSES_SIGNALS_ON,
        DriverContract::passesSignalsOn,
        doing((device, probe, driver) -> {
          try {
            probe.require(Speaker.SUPPLY);
          } catch (MissingResourceSignal _) {
            return ProbeOutcome.rejected("no supply");
          }
          return right(device, probe, driver);
        }),
        "the probe of acme/left caught the signal and went on");
  }

  @Test
  void oneThatKeepsItsContext() {
    AtomicReference<ProbeContext> kept = new AtomicReference<>();
    broken(
        Rule.DRIVER_RETURNS_ITS_CONTEXT,
        DriverContract::returnsItsContext,
        doing((device, probe, driver) -> {
          kept.set(probe);
          probe.afterBind("late", work -> kept.get().publish(Speaker.SUPPLY, 1));
          return right(device, probe, driver);
        }),
        "acme/left: the driver did 'publish Integer supply' after its probe had returned");
  }

  @Test
  void aRunWithoutACase() {
    DriverContract run = new Given(Speaker::sound);
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(run::executedSomething)
        .withMessageContaining("executed no case");
    run.answersTheSame();
    run.executedSomething();
    assertThat(run).isNotNull();
  }
}
