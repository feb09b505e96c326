package dev.probus.bus.hda;

import dev.probus.api.driver.MatchTable;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.testkit.contract.DriverCase;
import dev.probus.testkit.contract.DriverContract;
import java.util.Set;

/** A codec's driver that needs something keeps to what every driver keeps to. */
final class HdaCodecDriverContractTest extends DriverContract {
  private static final ResourceKey<String> DISPLAY = ResourceKey.of(String.class, "i915");

  @Override
  protected DriverCase<?> driver() {
    return DriverCase.of(
            new HdaCodecDriver("snd_hda_codec", MatchTable.of("hdaudio:v*"), _ -> Set.of(DISPLAY)),
            HdaCodecDevice.legacy(0, codec("sof-hda-codec0.txt")),
            HdaCodecDevice.legacy(0, codec("sof-hda-codec2.txt")))
        .with(DISPLAY, "power well");
  }

  private static Codec codec(String file) {
    return ((Enumeration.Found) BundledCodecs.read(file).getFirst().enumerate()).codec();
  }
}
