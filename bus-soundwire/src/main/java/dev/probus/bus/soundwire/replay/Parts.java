package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.link.Peripheral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which parts the events of a link speak of. */
final class Parts {
  private Parts() {}

  /** Returns those that firmware must have declared, since the kernel knew them at once. */
  static List<Declared> declared(List<Recorded> events) {
    Set<SdwAddress> known = new LinkedHashSet<>();
    events.forEach(event -> event.part().ifPresent(known::add));
    events.stream()
        .filter(event -> event.kind() == LinkEventKind.NO_ENTRY)
        .forEach(event -> event.part().ifPresent(known::remove));
    List<Declared> declared = new ArrayList<>();
    for (SdwAddress part : known) {
      long alike = known.stream().filter(other -> kind(other).equals(kind(part))).count();
      declared.add(new Declared(part, alike > 1));
    }
    return declared;
  }

  private static SdwAddress kind(SdwAddress part) {
    return new SdwAddress(
        part.link(), part.version(), 0, part.manufacturer(), part.part(), part.deviceClass());
  }

  static Optional<Peripheral> find(List<Peripheral> all, long deviceId) {
    return all.stream().filter(p -> p.entry().address().deviceId() == deviceId).findFirst();
  }
}
