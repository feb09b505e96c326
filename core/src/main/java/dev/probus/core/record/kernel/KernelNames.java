package dev.probus.core.record.kernel;

import dev.probus.api.BusName;
import dev.probus.api.DeviceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which bus a device is on. Some lines tell it; others name a device after its driver, or alone. So
 * the whole log is looked through for names before anything is made of it.
 */
final class KernelNames {
  /** Names by whose form the bus is known. */
  private static final Map<Pattern, String> FORMS =
      Map.of(
          Pattern.compile("\\p{XDigit}{4,8}:\\p{XDigit}{2}:\\p{XDigit}{2}\\.\\d"), "pci",
          Pattern.compile("hdaudioC\\d+D\\d+|ehdaudio\\d+D\\d+"), "hdaudio",
          Pattern.compile("sdw:.*"), "soundwire",
          Pattern.compile("spi\\d+\\.\\d+"), "spi",
          Pattern.compile("i2c-.*|\\d+-\\p{XDigit}{4}"), "i2c",
          Pattern.compile("\\d+-\\d+(\\.\\d+)*(:\\d+\\.\\d+)?|usb\\d+"), "usb");

  private final Map<String, String> buses = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  void bus(String name) {
    known.add(name);
  }

  void on(String device, String bus) {
    known.add(bus);
    buses.putIfAbsent(device, bus);
  }

  boolean isBus(String word) {
    return known.contains(word) || word.equals("platform") || FORMS.containsValue(word);
  }

  DeviceId id(String device) {
    String bus = buses.computeIfAbsent(device, KernelNames::byForm);
    return DeviceId.of(plain(bus), device.replace('/', '!'));
  }

  /** Tells whether a name has the form that a bus gives to its devices. */
  static boolean hasForm(String device) {
    return FORMS.keySet().stream().anyMatch(form -> form.matcher(device).matches());
  }

  private static String byForm(String device) {
    return FORMS.entrySet().stream()
        .filter(form -> form.getKey().matcher(device).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("platform");
  }

  private static String plain(String bus) {
    String text = bus.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
    String named = text.isEmpty() || !Character.isLetter(text.charAt(0)) ? "bus-" + text : text;
    return BusName.of(named).text();
  }
}
