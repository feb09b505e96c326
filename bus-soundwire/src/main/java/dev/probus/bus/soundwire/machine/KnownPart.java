package dev.probus.bus.soundwire.machine;

import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.dump.CodecRow;
import java.util.List;

/**
 * A part that the bundled machines are made of: its ids, and the driver that a kernel has for it.
 *
 * @param name what the list of machines calls it
 * @param version its SoundWire version
 * @param manufacturer its maker
 * @param part the maker's number for it
 * @param deviceClass its class
 * @param id what its driver's table says
 * @param driver the driver's name
 * @param module the driver's module
 */
record KnownPart(
    String name,
    int version,
    int manufacturer,
    int part,
    int deviceClass,
    SdwId id,
    String driver,
    String module) {
  private static final int REALTEK = 0x025D;
  private static final int MAXIM = 0x019F;
  private static final int MOCKUP = 0x0105;

  static final List<KnownPart> ALL =
      List.of(
          realtek("rt700", 1, 0x0700, 0, "rt700", "snd_soc_rt700"),
          realtek("rt711", 2, 0x0711, 0, "rt711", "snd_soc_rt711"),
          realtek("rt711-sdca", 3, 0x0711, 1, "rt711-sdca", "snd_soc_rt711_sdca"),
          realtek("rt714-sdca", 3, 0x0714, 1, "rt715-sdca", "snd_soc_rt715_sdca"),
          realtek("rt715", 2, 0x0715, 0, "rt715", "snd_soc_rt715"),
          realtek("rt1308", 2, 0x1308, 0, "rt1308", "snd_soc_rt1308_sdw"),
          realtek("rt1316-sdca", 3, 0x1316, 1, "rt1316-sdca", "snd_soc_rt1316_sdw"),
          realtek("rt5682", 2, 0x5682, 0, "rt5682", "snd_soc_rt5682_sdw"),
          any("max98373", 2, MAXIM, 0x8373, "max98373", "snd_soc_max98373_sdw"),
          mockup("mockup-jack", 0xAA55),
          mockup("mockup-amp", 0x55AA),
          mockup("mockup-mic", 0x5555));

  private static KnownPart realtek(
      String name, int version, int part, int deviceClass, String driver, String module) {
    SdwId id = SdwId.of(REALTEK, part, version, deviceClass);
    return new KnownPart(name, version, REALTEK, part, deviceClass, id, driver, module);
  }

  private static KnownPart mockup(String name, int part) {
    return any(name, 0, MOCKUP, part, "sdw-mockup", "snd_soc_sdw_mockup");
  }

  private static KnownPart any(
      String name, int version, int manufacturer, int part, String driver, String module) {
    SdwId id = SdwId.of(manufacturer, part);
    return new KnownPart(name, version, manufacturer, part, 0, id, driver, module);
  }

  static KnownPart named(String name) {
    return ALL.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part is called " + name));
  }

  static List<CodecRow> table() {
    return ALL.stream().map(k -> new CodecRow(k.id(), k.driver(), k.module())).toList();
  }

  SdwAddress on(int link, int uniqueId) {
    return new SdwAddress(link, version, uniqueId, manufacturer, part, deviceClass);
  }
}
