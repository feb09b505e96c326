package dev.probus.cli;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.Machine;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceKey;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Small machines that show everything that a boot can show. */
final class FakeMachines {
  private static final ResourceKey<Dsp> DSP = ResourceKey.of(Dsp.class, "dsp0");
  private static final ResourceKey<Component> CODEC = ResourceKey.of(Component.class, "codec");
  private static final ResourceKey<Clock> MCLK = ResourceKey.of(Clock.class, "mclk");
  private static final DeviceId CONTROLLER = DeviceId.of("pci", "0000:00:1f.3");

  /** Something published. */
  record Dsp() {}

  /** Something else. */
  record Component() {}

  /** A third thing. */
  record Clock() {}

  private FakeMachines() {}

  /** A controller that boots its DSP beside everything else, its codec, and a card on top. */
  static Machine calm() {
    return machine("calm", "Three devices, and all is well", List.of(pci(), platform(card())));
  }

  /** The same, with a device for each way not to be bound. */
  static Machine stormy() {
    FakeDevice amp = FakeDevice.of("platform", "amp", "platform:amp").promising(MCLK);
    return machine(
        "sof-hda",
        "Everything that can go wrong",
        List.of(
            pci(FakeDevice.of("pci", "0000:00:02.0", "pci:v00008086d00009A49")),
            platform(
                card(),
                amp,
                FakeDevice.of("platform", "speaker", "platform:speaker"),
                FakeDevice.of("platform", "flaky", "platform:flaky"),
                FakeDevice.of("platform", "broken", "platform:broken")),
            new DeadBus()));
  }

  private static Machine machine(String name, String title, List<Bus<?>> buses) {
    return new Machine(
        name, title, buses, drivers(), modules(), List.of(), FirmwareSource.none(), List.of());
  }

  private static FakeDevice card() {
    return FakeDevice.of("platform", "card", "platform:sof-card");
  }

  private static Bus<?> platform(FakeDevice... devices) {
    return new FakeBus(BusName.of("platform"), List.of(devices));
  }

  private static Bus<?> pci(FakeDevice... more) {
    FakeDevice controller =
        FakeDevice.of("pci", CONTROLLER.name(), "pci:v00008086d0000A0C8sv000017AAsd00003818")
            .promising(DSP);
    List<FakeDevice> all = new ArrayList<>(List.of(controller));
    all.addAll(List.of(more));
    return new FakeBus(BusName.of("pci"), all);
  }

  private static List<Driver<?>> drivers() {
    return List.of(
        FakeDriver.of(
            "fake-sof",
            "pci:v00008086d0000A0C8*",
            (_, probe) -> {
              probe.add(
                  FakeDevice.of("hdaudio", "ehdaudio0D0", "hdaudio:v10EC0274r00100002a01")
                      .below(CONTROLLER)
                      .promising(CODEC));
              probe.afterBind(
                  "boot dsp",
                  work -> {
                    work.pause(Duration.ofMillis(30));
                    work.publish(DSP, new Dsp());
                  });
              return ProbeOutcome.bound();
            }),
        FakeDriver.of(
            "fake-card",
            "platform:sof-card",
            (_, probe) -> {
              probe.require(CODEC);
              probe.optional(ResourceKey.of(Clock.class, "spare"), Duration.ofMillis(100));
              return ProbeOutcome.bound();
            }),
        FakeDriver.of(
            "fake-amp",
            "platform:amp",
            (_, probe) -> {
              probe.require(ResourceKey.of(Clock.class, "crystal"));
              return ProbeOutcome.bound();
            }),
        FakeDriver.of("fake-speaker", "platform:speaker", (_, _) -> ProbeOutcome.bound())
            .needing(MCLK),
        FakeDriver.of(
            "fake-flaky",
            "platform:flaky",
            (_, _) -> {
              throw new IOException("no answer from register 0x10");
            }));
  }

  private static List<DriverModule> modules() {
    Driver<?> codec =
        FakeDriver.of(
                "snd-fake-codec",
                "hdaudio:v10EC*",
                (_, probe) -> {
                  probe.publish(CODEC, new Component());
                  return ProbeOutcome.bound();
                })
            .needing(DSP);
    return List.of(
        new FakeModule("snd_fake_codec", List.of("hdaudio:v10EC*"), List.of(codec)),
        new FakeModule("snd_fake_broken", List.of("platform:broken"), List.of()));
  }

  /** A driver that fails and cannot say why. */
  static Machine mute() {
    FakeDriver driver =
        FakeDriver.of(
            "fake-mute",
            "platform:mute",
            (_, _) -> {
              throw new MuteException();
            });
    Bus<?> bus = platform(FakeDevice.of("platform", "mute", "platform:mute"));
    return new Machine(
        "mute",
        "",
        List.of(bus),
        List.of(driver),
        List.of(),
        List.of(),
        FirmwareSource.none(),
        List.of());
  }

  private static final class MuteException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException();
    }
  }

  /** A bus that cannot work. */
  private record DeadBus() implements Bus<Device> {
    @Override
    public BusName name() {
      return BusName.of("i2c");
    }

    @Override
    public void start(BusContext<? super Device> sink) throws IOException {
      throw new IOException("no adapter");
    }
  }
}
