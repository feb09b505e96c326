package dev.probus.bus.hda.codec;

import java.util.List;

/** Builds the kernel's text; every method appends and returns this. */
final class ProcLines {

  private final StringBuilder text = new StringBuilder(8192);

  ProcLines add(String words) {
    text.append(words);
    return this;
  }

  ProcLines add(int number) {
    text.append(number);
    return this;
  }

  ProcLines add(boolean bit) {
    text.append(bit ? '1' : '0');
    return this;
  }

  /** Appends {@code 0x} and the number without padding. */
  ProcLines hex(int number) {
    text.append("0x").append(Integer.toHexString(number));
    return this;
  }

  /** Appends {@code 0x} and the number with at least so many digits. */
  ProcLines hex(int number, int digits) {
    text.append("0x");
    return digits(number, digits);
  }

  /** Appends the number in hexadecimal with at least so many digits. */
  ProcLines digits(int number, int digits) {
    String hex = Integer.toHexString(number);
    text.repeat('0', Math.max(0, digits - hex.length())).append(hex);
    return this;
  }

  /** Appends the words if the condition holds. */
  ProcLines when(boolean condition, String words) {
    return condition ? add(words) : this;
  }

  /** Appends a blank and the name of each bit that is set. */
  ProcLines flags(List<NamedBit> bits, int word) {
    for (NamedBit bit : bits) {
      if (bit.in(word)) {
        add(" ").add(bit.name());
      }
    }
    return this;
  }

  /** Appends a blank and each number. */
  ProcLines numbers(List<Integer> numbers) {
    for (int number : numbers) {
      add(" ").add(number);
    }
    return this;
  }

  ProcLines end() {
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
