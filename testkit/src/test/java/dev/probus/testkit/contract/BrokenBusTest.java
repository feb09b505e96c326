package dev.probus.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.bus.Bus;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Each rule for buses can fail, and says of what. */
final class BrokenBusTest {

  /** A contract for one bus. */
  private static final class Given extends BusContract {
    private final Supplier<Bus<?>> made;

    Given(Supplier<Bus<?>> made) {
      this.made = made;
    }

    @Override
    protected Bus<?> bus() {
      return made.get();
    }

    @Override
    protected Optional<Bus<?>> busWith(Fault fault) {
      return Optional.of(made.get());
    }

    @Override
    protected Duration patience() {
      return Duration.ofSeconds(1);
    }
  }

  private static void broken(
      Rule rule, Consumer<BusContract> test, Supplier<Bus<?>> bus, String fault) {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> test.accept(new Given(bus)))
        .withMessageContainingAll(
            "rule " + rule.method() + ": " + rule.text(),
            fault,
            "seed 1; to repeat it:",
            "mvn test -Dtest='BrokenBusTest$Given#" + rule.method() + "' -Dprobus.seed=1");
  }

  /** Answers otherwise each time. */
  private static final class Fickle implements Device {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public DeviceId id() {
      return DeviceId.of("acme", "fickle");
    }

    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("acme:" + asked.incrementAndGet()));
    }
  }

  @Test
  void aDeviceThatChangesItsMind() {
    broken(
        Rule.BUS_TELLS_SOUND_DEVICES,
        BusContract::tellsSoundDevices,
        () -> Acme.bus(engine -> engine.appeared(new Fickle())),
        "what acme/fickle says of itself was");
  }

  @Test
  void aDeviceOfAnotherBus() {
    broken(
        Rule.BUS_TELLS_SOUND_DEVICES,
        BusContract::tellsSoundDevices,
        () -> Acme.bus(engine -> engine.appeared(ScriptedDevice.of("other", "x", "other:x"))),
        "device other/x is not of the bus acme that told of it");
  }

  @Test
  void aBusWithoutDevices() {
    broken(
        Rule.BUS_TELLS_SOUND_DEVICES,
        BusContract::tellsSoundDevices,
        () -> Acme.bus(engine -> {}),
        "the bus told of no device, expected at least one");
  }

  @Test
  void aDeviceThatIsToldOfTwice() {
    broken(
        Rule.BUS_TELLS_EACH_DEVICE_ONCE,
        BusContract::tellsEachDeviceOnce,
        () ->
            Acme.bus(engine -> {
              engine.appeared(Acme.LEFT);
              engine.appeared(Acme.LEFT);
            }),
        "the bus told of acme/left while it was there already");
    broken(
        Rule.BUS_REPORTS_FAULTY_HARDWARE,
        BusContract::reportsFaultyHardware,
        () ->
            Acme.bus(engine -> {
              engine.appeared(Acme.LEFT);
              engine.gone(Acme.JACK.id());
            }),
        "with hardware that is LATE the bus told of the end of acme/jack, which was not there");
  }

  @Test
  void aBusThatRemembersItsLastEngine() {
    List<ScriptedDevice> left = new ArrayList<>(Acme.PARTS);
    broken(
        Rule.BUS_KEEPS_NOTHING_BETWEEN_ENGINES,
        BusContract::keepsNothingBetweenEngines,
        () ->
            Acme.bus(engine -> {
              left.forEach(engine::appeared);
              left.removeLast();
            }),
        "what a second bus tells of, beside the first, was");
  }

  @Test
  void aBusThatPolls() {
    broken(
        Rule.BUS_COMES_TO_REST,
        BusContract::comesToRest,
        () ->
            Acme.bus(engine -> {
              engine.appeared(Acme.LEFT);
              AtomicReference<Runnable> again = new AtomicReference<>(() -> {});
              again.set(() -> engine.after(Duration.ofMillis(1), () -> again.get().run()));
              again.get().run();
            }),
        "the bus asked for more than 1000 calls, as one that polls for ever");
  }

  @Test
  void aBusThatTellsWhenItIsClosed() {
    AtomicReference<Runnable> last = new AtomicReference<>(() -> {});
    broken(
        Rule.BUS_IS_QUIET_AFTER_CLOSE,
        BusContract::isQuietAfterClose,
        () -> {
          last.get().run();
          return Acme.bus(engine -> {
            Acme.PARTS.forEach(engine::appeared);
            last.set(() -> engine.appeared(ScriptedDevice.of("acme", "new", "acme:new")));
          });
        },
        "the bus told of acme/new after it was closed");
  }

  @Test
  void aBusThatCannotBeClosed() {
    AtomicInteger started = new AtomicInteger();
    broken(
        Rule.BUS_CLOSES_AFTER_A_FAILED_START,
        BusContract::closesAfterAFailedStart,
        () -> {
          AtomicReference<Object> scanner = new AtomicReference<>();
          return Acme.bus(
              engine -> {
                Acme.PARTS.forEach(engine::appeared);
                scanner.set("scanner " + started.incrementAndGet());
              },
              () -> {
                if (scanner.get() == null && started.get() > 0) {
                  throw new IllegalStateException("never started");
                }
              });
        },
        "bus acme failed: java.lang.IllegalStateException: never started");
  }

  @Test
  void aDeviceThatCannotBeMatched() {
    broken(
        Rule.BUS_DEVICES_CAN_BE_DRIVEN,
        BusContract::devicesCanBeDriven,
        () -> Acme.bus(engine -> engine.appeared(new Fickle())),
        "acme/fickle: expected BOUND, with driver contract");
  }

  @Test
  void aBusThatMindsWhatBecomesOfItsDevices() {
    Supplier<Bus<?>> minding =
        () ->
            Acme.bus(engine -> {
              AtomicInteger closed = new AtomicInteger();
              Acme.PARTS.forEach(engine::appeared);
              engine.after(Duration.ofSeconds(10), () -> engine.gone(Acme.RIGHT.id()));
              engine.after(Duration.ofSeconds(20), () -> engine.gone(Acme.RIGHT.id()));
              closed.incrementAndGet();
            });
    broken(
        Rule.BUS_WITHSTANDS_FAULTS,
        BusContract::withstandsFaults,
        minding,
        "the bus told of the end of acme/right, which was not there");
    broken(
        Rule.BUS_WITHSTANDS_REMOVAL,
        BusContract::withstandsRemoval,
        minding,
        "the bus told of the end of acme/right, which was not there");
  }

  @Test
  void aBusThatTakesItsDevicesBack() {
    broken(
        Rule.BUS_TAKES_CONCURRENT_PUBLICATION,
        BusContract::takesConcurrentPublication,
        () -> Acme.bus(engine -> engine.appeared(new Fickle())),
        "acme/fickle: expected BOUND, with driver contract");
  }

  @Test
  void aBusThatBlocks() {
    CountDownLatch never = new CountDownLatch(1);
    broken(
        Rule.BUS_TELLS_SOUND_DEVICES,
        BusContract::tellsSoundDevices,
        () -> Acme.bus(engine -> never.await()),
        "it blocks: a wait is to go through the engine");
  }

  @Test
  void aRunWithoutACase() {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> new Given(Acme::sound).executedSomething())
        .withMessage(
            "BrokenBusTest$Given executed no case: expected a plug-in with something to test");
    BusContract run = new Given(Acme::sound);
    run.comesToRest();
    run.executedSomething();
    assertThat(run).isNotNull();
  }
}
