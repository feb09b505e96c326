package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.HdaCodecDevice;
import dev.probus.bus.hda.HdaCodecDriver;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The driver of a codec that the display controller powers: it needs its audio component, and holds
 * the display's power as long as it has the codec (H45, Z12).
 */
final class HdmiDriver implements Driver<HdaCodecDevice> {
  private final HdaCodecDriver codec =
      new HdaCodecDriver("snd_hda_codec_hdmi", MatchTable.of("hdaudio:v8086280Br*a01*"));

  @Override
  public String name() {
    return codec.name();
  }

  @Override
  public MatchTable matches() {
    return codec.matches();
  }

  @Override
  public Set<ResourceKey<?>> needs(HdaCodecDevice device) {
    Set<ResourceKey<?>> all = new LinkedHashSet<>(codec.needs(device));
    all.add(DisplayAudio.KEY);
    return all;
  }

  @Override
  public Set<ResourceKey<?>> promises(HdaCodecDevice device) {
    return codec.promises(device);
  }

  @Override
  public ProbeOutcome probe(HdaCodecDevice device, ProbeContext probe) {
    probe.owns(probe.require(DisplayAudio.KEY).power().lease());
    return codec.probe(device, probe);
  }
}
