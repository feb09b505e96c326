package dev.probus.api.event;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table entry that comes near to matching a device, and where it differs.
 *
 * @param pattern the entry
 * @param owner the driver or module that it belongs to
 * @param differing the fields that differ, in the order of the modalias; not empty
 */
public record NearMiss(String pattern, String owner, List<Field> differing) {

  /**
   * A field of a modalias that is not what the entry wants.
   *
   * @param name what the field stands for, such as {@code version}, or else its letters
   * @param wanted what the entry wants
   * @param found what the device has
   */
  public record Field(String name, String wanted, String found) {
    @Override
    public String toString() {
      return name + " (" + wanted + " there, " + found + " here)";
    }
  }

  /** Copies the fields. */
  public NearMiss {
    differing = List.copyOf(differing);
  }

  /** Returns it in words. */
  @Override
  public String toString() {
    return "the nearest entry is "
        + pattern
        + " of "
        + owner
        + ": it differs in "
        + differing.stream().map(Field::toString).collect(Collectors.joining(" and in "));
  }
}
