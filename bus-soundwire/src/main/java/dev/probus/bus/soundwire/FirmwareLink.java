package dev.probus.bus.soundwire;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One link as ACPI firmware describes it: the peripherals below its manager.
 *
 * @param number the link's number, 0 to 15
 * @param entries the peripherals in the order of the firmware. Those of other links are left out;
 *     often all links of a machine share one list
 */
public record FirmwareLink(int number, List<FirmwareEntry> entries) {

  /**
   * Keeps the entries of this link.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public FirmwareLink {
    int link = Bits.LINK.check(number, 0);
    entries = entries.stream().filter(e -> e.address().link() == link).toList();
  }

  /**
   * Makes the devices of this link by the rules of the kernel (S10, S11): unique ids are ignored
   * unless equal parts have different ones; two entries that are the same in everything end the
   * walk at the first of them; a device whose name is taken is left out.
   */
  public LinkDevices devices() {
    Map<SdwAddress, List<FirmwareEntry>> kinds =
        entries.stream().collect(Collectors.groupingBy(e -> e.address().kind()));
    Map<DeviceId, FirmwareEntry> made = new HashMap<>();
    List<Declared> devices = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FirmwareEntry entry : entries) {
      List<FirmwareEntry> equalParts = kinds.getOrDefault(entry.address().kind(), List.of());
      List<FirmwareEntry> same = same(entry, equalParts);
      if (same.size() > 1) {
        problems.add(sameUniqueId(entry, same.get(1)));
        break;
      }
      boolean several = equalParts.size() > 1;
      Declared device = new Declared(entry.address(), several);
      FirmwareEntry before = made.putIfAbsent(device.id(), entry);
      if (before == null) {
        devices.add(device);
      } else {
        problems.add(sameName(device, entry, before));
      }
    }
    return new LinkDevices(devices, problems);
  }

  /** The entries that are one in everything; the walk meets the first of them first. */
  private static List<FirmwareEntry> same(FirmwareEntry entry, List<FirmwareEntry> equalParts) {
    return equalParts.stream().filter(e -> e.address().equals(entry.address())).toList();
  }

  private Problem sameUniqueId(FirmwareEntry entry, FirmwareEntry twin) {
    String text =
        String.format(
            "link %d has %s again at %s:%d: expected a unique id of its own; "
                + "this entry and those after it are no devices (S11)",
            number, entry.address(), twin.file(), twin.line());
    return new Problem(entry.file(), entry.line(), text);
  }

  private static Problem sameName(Declared device, FirmwareEntry entry, FirmwareEntry before) {
    String text =
        String.format(
            "%s would be named %s like that at %s:%d: expected parts of one version, or none; "
                + "this entry is no device (S10)",
            device.address(), device.id().name(), before.file(), before.line());
    return new Problem(entry.file(), entry.line(), text);
  }
}
