package dev.probus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the precise engine promises, told with the kit. */
final class PreciseWorldsTest {
  private static final ResourceKey<Clock> MCLK = ResourceKey.of(Clock.class, "mclk");
  private static final ResourceKey<Regulator> VDD = ResourceKey.of(Regulator.class, "vdd");
  private static final ScriptedDevice CODEC = ScriptedDevice.of("acme", "codec", "acme:codec");
  private static final ScriptedDevice CARD = ScriptedDevice.of("acme", "card", "acme:card");
  private static final ScriptedDevice CLOCK = ScriptedDevice.of("acme", "clock", "acme:clock");

  /** Whoever comes first, each device is probed once: a need that is declared costs no call. */
  @Test
  void consumersBeforeProvidersCostNothing() {
    ProbusKit.forSeeds(
        50,
        seed -> {
          ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme", CARD, CODEC, CLOCK);
          ProbusKit.of(world ->
                  world
                      .bus(bus)
                      .driver(named("card").needing(VDD, MCLK).running(ProbeType.ASYNC))
                      .driver(providing("codec", VDD, new Regulator(1800)).needing(MCLK))
                      .driver(providing("clock", MCLK, new Clock(1)).running(ProbeType.BLOCKING)))
              .seed(seed)
              .run()
              .everythingBound()
              .device("acme/card")
              .wasProbed(1)
              .and()
              .device("acme/codec")
              .wasProbed(1)
              .and()
              .releasedInOrder("acme/card", "acme/codec", "acme/clock");
        });
  }

  /** A need that shows in the probe costs one call, and what that call did is not to be seen. */
  @Test
  void aProbeThatDefersLeavesNothingBehind() {
    List<String> closed = new CopyOnWriteArrayList<>();
    RecordingDriver<ScriptedDevice> codec =
        named("codec")
            .probing((device, probe) -> {
              probe.owns(() -> closed.add("registers"));
              probe.owns(() -> closed.add("interrupt"));
              probe.publish(VDD, new Regulator(1800));
              probe.require(MCLK);
              return ProbeOutcome.bound();
            });
    ProbusKit kit =
        ProbusKit.of(world ->
            world
                .bus(ScriptedBus.of("acme", CODEC, CARD))
                .driver(codec)
                .driver(named("card").needing(VDD)));
    try (KitWorld world = kit.start()) {
      world.settle().device("acme/codec").waitsFor(MCLK).provides().wasProbed(1);
      assertThat(closed).containsExactly("interrupt", "registers");
      world.engine().publish(MCLK, new Clock(1));
      world.settle().everythingBound().device("acme/codec").wasProbed(2).provides(VDD);
    }
    assertThat(closed).containsExactly("interrupt", "registers", "interrupt", "registers");
  }

  /** A publication wakes who waits for it; nobody else is touched. */
  @Test
  void whoWaitsForSomethingElseIsLeftAlone() {
    ProbusKit kit =
        ProbusKit.of(world ->
            world
                .bus(ScriptedBus.of("acme", CODEC, CARD))
                .driver(requiring("codec", MCLK))
                .driver(requiring("card", VDD)));
    try (KitWorld world = kit.start()) {
      world.settle();
      world.engine().publish(MCLK, new Clock(1));
      world
          .settle()
          .device("acme/codec")
          .isBoundTo("codec")
          .wasProbed(2)
          .and()
          .device("acme/card")
          .waitsFor(VDD)
          .hasVerdicts(new Verdict.NobodyProvides(VDD))
          .wasProbed(1);
    }
  }

  /** A resource that goes takes its users along, last bound first; they come back with it. */
  @Test
  void aWithdrawnResourceReleasesItsUsersAndBringsThemBack() {
    ProbusKit kit =
        ProbusKit.of(world ->
            world
                .bus(ScriptedBus.of("acme", CODEC, CARD))
                .driver(providing("codec", VDD, new Regulator(1800)).needing(MCLK))
                .driver(named("card").needing(VDD, MCLK)));
    try (KitWorld world = kit.start()) {
      world.engine().publish(MCLK, new Clock(1));
      world.settle().everythingBound();
      world.engine().withdraw(MCLK);
      world
          .settle()
          .releasedInOrder("acme/card", "acme/codec")
          .device("acme/card")
          .waitsFor(VDD, MCLK);
      world.engine().publish(MCLK, new Clock(2));
      world.settle().everythingBound().events().count(2, Happening.bound("acme/card"));
    }
  }

  /** Waiting for what would be nice to have ends when its time is over, and not before. */
  @Test
  void anOptionalResourceIsWaitedForInVirtualTime() {
    RecordingDriver<ScriptedDevice> card =
        named("card")
            .probing((device, probe) -> {
              Optional<Clock> clock = probe.optional(MCLK, Duration.ofSeconds(5));
              return clock.isEmpty() ? ProbeOutcome.bound() : ProbeOutcome.rejected("a clock");
            });
    KitResult result =
        ProbusKit.of(world -> world.bus(ScriptedBus.of("acme", CARD)).driver(card)).run();
    result.everythingBound().device("acme/card").wasProbed(2);
    assertThat(result.events().all())
        .filteredOn(entry -> entry.event() instanceof ProbeEvent.GoesWithout)
        .singleElement()
        .satisfies(
            entry -> assertThat(Duration.ofNanos(entry.nanos())).isEqualTo(Duration.ofSeconds(5)));
  }

  /** Devices that wait for each other are stuck; the proof is the circle itself. */
  @Test
  void aCircleIsProved() {
    KitResult result =
        ProbusKit.of(world ->
                world
                    .bus(ScriptedBus.of("acme", CODEC, CARD))
                    .driver(named("codec").promising(VDD).needing(MCLK))
                    .driver(named("card").promising(MCLK).needing(VDD)))
            .run();
    DeviceId codec = CODEC.id();
    DeviceId card = CARD.id();
    result
        .device("acme/codec")
        .wasProbed(0)
        .hasVerdicts(new Verdict.Cycle(MCLK, List.of(codec, card, codec)))
        .and()
        .device("acme/card")
        .hasVerdicts(new Verdict.Cycle(VDD, List.of(card, codec, card)));
  }

  /** Work after a probe belongs to its device: what it publishes wakes, its failure unbinds. */
  @Test
  void workThatFailsTakesItsDeviceAndItsConsumersDown() {
    RecordingDriver<ScriptedDevice> codec =
        named("codec")
            .probing((device, probe) -> {
              probe.afterBind(
                  "boot",
                  work -> {
                    work.publish(VDD, new Regulator(1800));
                    work.pause(Duration.ofMinutes(1));
                    throw new IOException("firmware crashed");
                  });
              return ProbeOutcome.bound();
            });
    ProbusKit.of(world ->
            world
                .bus(ScriptedBus.of("acme", CARD, CODEC))
                .driver(codec)
                .driver(named("card").needing(VDD)))
        .run()
        .releasedInOrder("acme/card", "acme/codec")
        .device("acme/codec")
        .failedWith(IOException.class)
        .and()
        .device("acme/card")
        .waitsFor(VDD)
        .and()
        .events()
        .inOrder(
            Happening.bound("acme/codec"),
            Happening.published(VDD),
            Happening.bound("acme/card"),
            Happening.unbound("acme/card"));
  }

  /** A generic driver gets what no specific one wants. */
  @Test
  void theBestModaliasIsTriedFirst() {
    ScriptedDevice picky = ScriptedDevice.of("acme", "picky", "acme:exact", "acme:generic");
    ScriptedDevice plain = ScriptedDevice.of("acme", "plain", "acme:other", "acme:generic");
    RecordingDriver<ScriptedDevice> exact =
        RecordingDriver.<ScriptedDevice>of("exact", "acme:exact", "acme:other")
            .probing((device, probe) ->
                device.equals(picky) ? ProbeOutcome.rejected("too picky") : ProbeOutcome.bound());
    ProbusKit.of(world ->
            world
                .driver(RecordingDriver.of("generic", "acme:generic"))
                .driver(exact)
                .bus(ScriptedBus.of("acme", picky, plain)))
        .run()
        .device("acme/plain")
        .isBoundTo("exact")
        .and()
        .device("acme/picky")
        .is(DeviceState.BOUND)
        .isBoundTo("generic")
        .and()
        .events()
        .inOrder(Happening.rejected("acme/picky"), Happening.bound("acme/picky"));
  }

  /** A device without a driver has the modules loaded that answer to its modalias. */
  @Test
  void aModuleIsLoadedForADeviceThatNeedsIt() {
    ProbusKit.of(world -> world.bus(ScriptedBus.of("acme", CARD, CODEC)).module(new CodecModule()))
        .run()
        .device("acme/codec")
        .isBoundTo("codec")
        .and()
        .device("acme/card")
        .is(DeviceState.UNMATCHED)
        .and()
        .events()
        .inOrder(Happening.loaded("snd-acme-codec"), Happening.bound("acme/codec"))
        .count(1, Happening.loaded("snd_acme_codec"))
        .count(0, Happening.loaded("snd-acme"));
  }

  private static final class CodecModule implements DriverModule {
    @Override
    public String name() {
      return "snd-acme-codec";
    }

    @Override
    public List<String> aliases() {
      return List.of("acme:codec*");
    }

    @Override
    public List<Driver<?>> start(ModuleContext context) throws InterruptedException {
      context.pause(Duration.ofSeconds(1));
      return List.of(named("codec"));
    }
  }

  private static RecordingDriver<ScriptedDevice> named(String name) {
    return RecordingDriver.of(name, "acme:" + name);
  }

  private static RecordingDriver<ScriptedDevice> requiring(String name, ResourceKey<?> key) {
    return named(name)
        .probing((device, probe) -> {
          probe.require(key);
          return ProbeOutcome.bound();
        });
  }

  private static <T> RecordingDriver<ScriptedDevice> providing(
      String name, ResourceKey<T> key, T value) {
    return named(name)
        .probing((device, probe) -> {
          probe.publish(key, value);
          return ProbeOutcome.bound();
        });
  }
}
