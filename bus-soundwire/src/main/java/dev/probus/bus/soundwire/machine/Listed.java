package dev.probus.bus.soundwire.machine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.List;

/**
 * A device of a written-down machine that is nothing but its name and what it goes by.
 *
 * @param id which device
 * @param modalias what it goes by
 */
record Listed(DeviceId id, Modalias modalias) implements Device {

  /** Returns a platform device, which drivers match by its name. */
  static Listed platform(String name) {
    return new Listed(DeviceId.of("platform", name), Modalias.of("platform:" + name));
  }

  /** Returns the audio controller of a chip, a PCI function of Intel's. */
  static Listed audio(String platform) {
    int product =
        switch (platform) {
          case "cnl" -> 0x9DC8;
          case "cml" -> 0x02C8;
          case "icl" -> 0x34C8;
          case "adl" -> 0x51C8;
          case "rpl" -> 0x51CA;
          case "mtl" -> 0x7E28;
          default -> 0xA0C8;
        };
    String text = String.format("pci:v00008086d%08Xsv00008086sd%08Xbc04sc01i00", product, product);
    return new Listed(DeviceId.of("pci", "0000:00:1f.3"), Modalias.of(text));
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(modalias);
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
