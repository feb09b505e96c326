package dev.probus.bus.devicetree.binding;

/**
 * Something in a sound blob that makes no sense.
 *
 * @param offset where it is, in bytes from the blob's beginning
 * @param text what it is and what was expected
 */
public record Remark(long offset, String text) {
  @Override
  public String toString() {
    return String.format("byte 0x%x: %s", offset, text);
  }
}
