package dev.probus.bus.hda.machine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A PCI function of a written-down machine.
 *
 * @param slot where it is, as the kernel writes it: {@code 0000:00:1f.3}
 * @param vendor the vendor's id, 16 bits
 * @param product the function's id, 16 bits
 * @param classCode base class, subclass and programming interface, 24 bits
 */
record PciFunction(String slot, int vendor, int product, int classCode) implements Device {
  private static final int DISPLAY = 3;

  @Override
  public DeviceId id() {
    return DeviceId.of("pci", slot);
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(
        Modalias.of(
            String.format(
                Locale.ROOT,
                "pci:v%08Xd%08Xsv%08Xsd%08Xbc%02Xsc%02Xi%02X",
                vendor,
                product,
                vendor,
                product,
                classCode >> 16,
                classCode >> 8 & 0xff,
                classCode & 0xff)));
  }

  /** A display controller offers audio once it is driven, as every driver of its bus knows. */
  @Override
  public Set<ResourceKey<?>> promises() {
    return classCode >> 16 == DISPLAY ? Set.of(DisplayAudio.KEY) : Set.of();
  }

  @Override
  public String toString() {
    return id().toString();
  }
}
