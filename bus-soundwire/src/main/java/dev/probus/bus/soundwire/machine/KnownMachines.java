package dev.probus.bus.soundwire.machine;

import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.SdwAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The machines with SoundWire that Linux 6.1 knows on Intel's chips, by chip and the order in which
 * they are tried there: which part is on which link, and its unique id where that is not 0. Facts,
 * in words of our own.
 */
final class KnownMachines {
  private static final String LIST =
      """
      adl-1 rt711@0 rt1308@1 rt1308@2 rt715@3
      adl-2 rt711-sdca@0 rt1316-sdca@1:1 rt1316-sdca@2 rt714-sdca@3
      adl-3 rt711-sdca@0 rt1316-sdca@1:1 rt714-sdca@2 rt1316-sdca@3
      adl-4 rt711-sdca@2 rt1316-sdca@0:1 rt1316-sdca@1 rt714-sdca@3
      adl-5 rt711-sdca@2 rt1316-sdca@0:1 rt1316-sdca@1
      adl-6 rt1316-sdca@2 rt714-sdca@3
      adl-7 rt1316-sdca@1:1 rt1316-sdca@2 rt714-sdca@0
      adl-8 rt1316-sdca@2 rt714-sdca@0
      adl-9 rt711-sdca@0 rt1316-sdca@3
      adl-10 rt711-sdca@0 rt1316-sdca@2
      adl-11 rt711@0
      adl-12 rt711-sdca@0
      adl-13 rt5682@0:1 max98373@2:3 max98373@2:7
      cml-1 rt711@0 rt1308@1 rt1308@2 rt715@3
      cml-2 rt711-sdca@0 rt1316-sdca@1:1 rt1316-sdca@2 rt714-sdca@3
      cml-3 rt711@0 rt1308@1 rt715@3
      cml-4 rt700@1
      cnl-1 rt5682@2
      cnl-2 mockup-jack@0 mockup-amp@1 mockup-amp@2 mockup-mic@3
      cnl-3 mockup-jack@0 mockup-amp@1 mockup-mic@3
      icl-1 rt711@0 rt1308@1 rt1308@2 rt715@3
      icl-2 rt711@0 rt1308@1 rt715@3
      icl-3 rt700@0
      mtl-1 mockup-jack@0 mockup-amp@1 mockup-amp@2 mockup-mic@3
      mtl-2 mockup-jack@0 mockup-amp@1 mockup-mic@3
      mtl-3 mockup-jack@1 mockup-amp@2 mockup-mic@0
      mtl-4 rt711-sdca@0
      rpl-1 rt711-sdca@0 rt1316-sdca@1:1 rt714-sdca@2 rt1316-sdca@3
      rpl-2 rt711@0
      tgl-1 mockup-jack@0 mockup-amp@1 mockup-amp@2 mockup-mic@3
      tgl-2 mockup-jack@0 mockup-amp@1 mockup-mic@3
      tgl-3 mockup-jack@1 mockup-amp@2 mockup-mic@0
      tgl-4 rt711@1 rt1308@2 rt715@0:1
      tgl-5 rt711@0 rt1308@1 rt1308@2 rt715@3
      tgl-6 rt711@0 rt1308@1 rt715@3
      tgl-7 rt711-sdca@0 rt1316-sdca@1:1 rt1316-sdca@2 rt714-sdca@3
      tgl-8 rt711-sdca@0 rt1316-sdca@1:1 rt714-sdca@3
      tgl-9 rt711@0 rt1308@1
      tgl-10 rt711@0 rt1308@1 rt1308@1:2
      tgl-11 rt5682@0:1 max98373@1:3 max98373@1:7
      tgl-12 rt711@0
      """;

  private KnownMachines() {}

  /** Returns them in the order of the list. */
  static List<SdwMachine> all() {
    return LIST.lines().map(KnownMachines::machine).toList();
  }

  private static SdwMachine machine(String line) {
    String[] words = line.split(" ", -1);
    String platform = words[0].substring(0, words[0].indexOf('-'));
    List<FirmwareEntry> entries = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      String[] place = words[i].split("[@:]", -1);
      int unique = place.length > 2 ? Integer.parseInt(place[2]) : 0;
      SdwAddress address = KnownPart.named(place[0]).on(Integer.parseInt(place[1]), unique);
      entries.add(new FirmwareEntry(address, words[0], 0));
      parts.add(place[0] + " on link " + place[1]);
    }
    return SdwMachine.of(words[0], String.join(", ", parts), platform, entries)
        .driven(KnownPart.table());
  }
}
