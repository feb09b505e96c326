package dev.probus.core.explain;

import java.util.Map;
import java.util.Optional;

/** The kernel's numbers for why a probe did not take a device. */
public final class ErrorNumber {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "EPERM"),
          Map.entry(2, "ENOENT"),
          Map.entry(5, "EIO"),
          Map.entry(6, "ENXIO"),
          Map.entry(11, "EAGAIN"),
          Map.entry(12, "ENOMEM"),
          Map.entry(16, "EBUSY"),
          Map.entry(17, "EEXIST"),
          Map.entry(19, "ENODEV"),
          Map.entry(22, "EINVAL"),
          Map.entry(28, "ENOSPC"),
          Map.entry(38, "ENOSYS"),
          Map.entry(71, "EPROTO"),
          Map.entry(95, "EOPNOTSUPP"),
          Map.entry(110, "ETIMEDOUT"),
          Map.entry(121, "EREMOTEIO"),
          Map.entry(517, "EPROBE_DEFER"),
          Map.entry(524, "ENOTSUPP"));

  private ErrorNumber() {}

  /** Returns the name of {@code -19} or {@code -ENODEV}, without its sign. */
  public static String name(String told) {
    String text = told.startsWith("-") ? told.substring(1) : told;
    return text.startsWith("E") ? text : NAMES.getOrDefault(Integer.parseInt(text), text);
  }

  /**
   * Returns how a kernel's error reads for people, as in {@code error -22 (EINVAL)}; nothing if the
   * text is neither the name of one nor a number without name.
   */
  static Optional<String> words(String name) {
    if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of("error -" + name);
    }
    return NAMES.entrySet().stream()
        .filter(known -> known.getValue().equals(name))
        .findFirst()
        .map(known -> "error -" + known.getKey() + " (" + name + ")");
  }

  /** Tells whether the kernel tries again later (R20). */
  public static boolean defers(String name) {
    return name.equals("EPROBE_DEFER");
  }

  /** Tells whether the kernel takes it as no wish to have the device (R30). */
  public static boolean rejects(String name) {
    return name.equals("ENODEV") || name.equals("ENXIO");
  }
}
