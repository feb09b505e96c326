package dev.probus.bus.hda.machine;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.BoundCodec;
import dev.probus.bus.hda.HdaCard;
import dev.probus.bus.hda.HdaCodecDevice;
import dev.probus.bus.hda.HdaCodecDriver;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.option.CardOptions;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The laptop of the problem statement: a display controller, a DSP with two codecs behind it, and a
 * sound card that needs them all. Everything is a module that is loaded when it is asked for.
 */
public final class SofHdaMachine implements MachineProvider {
  private static final int INTEL = 0x8086;
  private static final PciFunction DISPLAY =
      new PciFunction("0000:00:02.0", INTEL, 0x9a49, 0x030000);
  private static final PciFunction AUDIO = new PciFunction("0000:00:1f.3", INTEL, 0xa0c8, 0x040100);
  private static final int BUS = 0;
  private static final int ANALOG = 0;
  private static final int HDMI = 2;
  private static final Set<String> FIRMWARE = Set.of(DisplayDriver.FIRMWARE, SofDriver.FIRMWARE);

  private final SofDriver.Style style;

  /** Makes the provider; called when services are looked up. */
  public SofHdaMachine() {
    this(SofDriver.Style.WORK);
  }

  private SofHdaMachine(SofDriver.Style style) {
    this.style = style;
  }

  @Override
  public String name() {
    return switch (style) {
      case WORK -> "sof-hda";
      case SYNC_PROBE -> "sof-hda-sync";
      case ASYNC_PROBE -> "sof-hda-async";
    };
  }

  @Override
  public String title() {
    return "a laptop whose DSP driver loads codec drivers and firmware "
        + switch (style) {
          case WORK -> "after its probe";
          case SYNC_PROBE -> "in its probe";
          case ASYNC_PROBE -> "in an asynchronous probe";
        };
  }

  @Override
  public List<MachineProvider> variants() {
    return style == SofDriver.Style.WORK
        ? List.of(
            new SofHdaMachine(SofDriver.Style.SYNC_PROBE),
            new SofHdaMachine(SofDriver.Style.ASYNC_PROBE))
        : List.of();
  }

  @Override
  public List<MachineOption> options() {
    return SofHdaOptions.KNOWN;
  }

  @Override
  public Machine machine() {
    return machine(MachineOptions.none());
  }

  @Override
  public Machine machine(MachineOptions said) {
    return new Machine(
        name(),
        title(),
        buses(),
        List.of(),
        modules(SofHdaOptions.of(said)),
        List.of(),
        firmware(),
        List.of());
  }

  private static List<Bus<?>> buses() {
    return List.of(
        new ListedBus<>(BusName.of("platform"), List.of(new PlatformDevice(CardDriver.DEVICE))),
        new ListedBus<>(BusName.of("pci"), List.of(DISPLAY, AUDIO)));
  }

  private List<DriverModule> modules(SofHdaOptions options) {
    CardOptions said = options.card();
    said.checkCards(List.of(BUS));
    HdaCard card =
        HdaCard.of(
            BUS,
            BundledCodecs.read("sof-hda-codec0.txt", "sof-hda-codec2.txt"),
            said.settings(),
            said.faults(BUS, true));
    SofDriver sof =
        new SofDriver(card, style, said.generic() ? HdaCodecDevice::generic : codec -> codec);
    CardDriver sound =
        options.hdmiRequired()
            ? new CardDriver(List.of(component(ANALOG), component(HDMI)), List.of())
            : new CardDriver(List.of(component(ANALOG)), List.of(component(HDMI)));
    return List.of(
        new SimpleModule("i915", new DisplayDriver(options.display()), Duration.ofMillis(250)),
        new SimpleModule("snd_sof_pci_intel_tgl", sof, Duration.ofMillis(60)),
        new SimpleModule("snd_soc_skl_hda_dsp", sound, Duration.ofMillis(20)),
        codecModule("snd_hda_codec_realtek", "hdaudio:v10EC0274r*a01*", 40),
        codecModule("snd_hda_codec_generic", "hdaudio:v00000201r*a01*", 30),
        new SimpleModule("snd_hda_codec_hdmi", new HdmiDriver(), Duration.ofMillis(30)));
  }

  private static DriverModule codecModule(String name, String alias, int millis) {
    HdaCodecDriver driver = new HdaCodecDriver(name, MatchTable.of(alias));
    return new SimpleModule(name, driver, Duration.ofMillis(millis));
  }

  private static ResourceKey<BoundCodec> component(int address) {
    return HdaCodecDevice.component(HdaCodecDevice.idBehindDsp(BUS, address));
  }

  /** The files are named, and hold nothing that a model would run. */
  private static FirmwareSource firmware() {
    return name -> {
      if (!FIRMWARE.contains(name)) {
        throw new NoSuchFileException(name, null, "sof-hda has " + FIRMWARE);
      }
      return new byte[] {0};
    };
  }
}
