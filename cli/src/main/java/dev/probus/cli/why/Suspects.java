package dev.probus.cli.why;

import dev.probus.api.DeviceId;
import dev.probus.cli.console.BadInput;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the device that somebody means. */
public final class Suspects {
  /** So many names are offered if none is meant. */
  private static final int OFFERED = 3;

  private Suspects() {}

  /**
   * Returns the device whose id is the word, or else the only one whose id has the word in it.
   *
   * @throws BadInput if there is none, or more than one
   */
  public static DeviceId find(String word, List<DeviceId> devices) throws BadInput {
    for (DeviceId id : devices) {
      if (id.toString().equals(word)) {
        return id;
      }
    }
    List<DeviceId> found = devices.stream().filter(id -> id.toString().contains(word)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.isEmpty()) {
      List<DeviceId> near =
          devices.stream()
              .sorted(
                  Comparator.<DeviceId>comparingInt(
                          id -> Math.min(distance(word, id.toString()), distance(word, id.name())))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      throw new BadInput(word + ": no such device, expected one such as " + names(near));
    }
    throw new BadInput(
        word
            + ": "
            + found.size()
            + " devices have that in their names, expected one of "
            + names(found));
  }

  private static String names(List<DeviceId> devices) {
    return devices.isEmpty()
        ? "none, since there are no devices"
        : devices.stream().limit(OFFERED).map(DeviceId::toString).collect(Collectors.joining(", "));
  }

  /** Returns how many letters have to be added, dropped or changed. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
