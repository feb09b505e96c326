package dev.probus.bus.hda;

import dev.probus.api.driver.DriverModule;
import java.util.Arrays;
import java.util.List;

/**
 * A short table of our own: which module of a real kernel drives codecs of which vendor. It is for
 * machines that are booted without a kernel's tables, and knows vendors rather than single chips.
 */
final class CodecIds {
  private CodecIds() {}

  /** Returns a model of each module; a chip before its vendor, the stand-ins of H31 last. */
  static List<DriverModule> modules() {
    return List.of(
        module("snd_hda_codec_cs8409", "10138409"),
        module("snd_hda_codec_cirrus", "1013"),
        module("snd_hda_codec_realtek", "10EC", "19E5"),
        module("snd_hda_codec_analog", "11D4"),
        module("snd_hda_codec_idt", "8384", "111D"),
        module("snd_hda_codec_conexant", "14F11F", "14F120", "14F15"),
        module("snd_hda_codec_via", "1106"),
        module("snd_hda_codec_cmedia", "13F6", "434D"),
        module("snd_hda_codec_ca0110", "1102000A", "1102000B", "1102000D"),
        module("snd_hda_codec_ca0132", "11020011"),
        module(
            "snd_hda_codec_si3054",
            "10573055",
            "10573057",
            "10573155",
            "11063288",
            "11C13026",
            "11C13055",
            "11C13155",
            "163C3055",
            "163C3155",
            "18540018"),
        module("snd_hda_codec_hdmi", "1002", "1095", "10DE", "17E8", "80862", "00000101"),
        module("snd_hda_codec_generic", "00000201"));
  }

  /** A module for codecs whose vendor id, in eight hexadecimal digits, begins so. */
  private static DriverModule module(String name, String... vendorIds) {
    List<String> aliases =
        Arrays.stream(vendorIds).map(id -> "hdaudio:v" + id + "*r*a01*").toList();
    return new HdaCodecModule(name, aliases);
  }
}
