package dev.probus.bus.soundwire.dump;

import dev.probus.bus.soundwire.SdwAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table. Cells are asked for by the names of their columns; one that does not hold
 * what is asked for is an {@link IllegalArgumentException} that says so.
 */
record Row(Map<String, Integer> columns, List<String> cells, String file, long line) {
  private static final String NONE = "-";

  String text(String column) {
    Integer at = columns.get(column);
    return at == null ? NONE : cells.get(at);
  }

  Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(text -> !text.equals(NONE));
  }

  /** Reads a number, in hexadecimal if it begins with 0x. */
  int number(String column, int min, int max) {
    String text = text(column);
    int value;
    try {
      value = Integer.decode(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " '" + text + "': expected a number", e);
    }
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          column + " '" + text + "': expected " + min + " to " + max);
    }
    return value;
  }

  /** Reads an {@code _ADR}, and checks that the cells beside it say the same. */
  SdwAddress address() {
    SdwAddress address = SdwAddress.parse(text("adr"));
    agree("link", address.link());
    agree("version", address.version());
    agree("unique_id", address.uniqueId());
    agree("mfg_id", address.manufacturer());
    agree("part_id", address.part());
    agree("class_id", address.deviceClass());
    return address;
  }

  private void agree(String column, int inAddress) {
    if (columns.containsKey(column) && number(column, 0, 0xFFFF) != inAddress) {
      throw new IllegalArgumentException(
          String.format(
              "%s '%s': expected 0x%x as in the address %s",
              column, text(column), inAddress, text("adr")));
    }
  }
}
