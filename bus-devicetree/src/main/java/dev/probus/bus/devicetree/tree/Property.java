package dev.probus.bus.devicetree.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A property of a node: a name and bytes, which mean what their reader takes them for. */
public final class Property {
  /** The size of a cell, which is a big-endian number without a sign. */
  public static final int CELL = 4;

  private final String name;
  private final long offset;
  private final byte[] value;

  /**
   * Makes a property.
   *
   * @param name its name
   * @param offset where in a blob its value begins, in bytes; 0 if it comes from no blob
   * @param value its bytes, which are copied
   */
  public Property(String name, long offset, byte[] value) {
    this.name = name;
    this.offset = offset;
    this.value = value.clone();
  }

  /** Returns the property's name. */
  public String name() {
    return name;
  }

  /** Returns where in its blob the value begins, in bytes. */
  public long offset() {
    return offset;
  }

  /** Returns how many bytes the value has. */
  public int size() {
    return value.length;
  }

  /** Returns a copy of the value. */
  public byte[] bytes() {
    return value.clone();
  }

  /** Returns how many whole cells the value has. */
  public int cells() {
    return value.length / CELL;
  }

  /** Tells whether the value is made of whole cells. */
  public boolean wholeCells() {
    return value.length % CELL == 0;
  }

  /**
   * Returns a cell.
   *
   * @param index from 0
   * @throws IndexOutOfBoundsException if there are not so many cells
   */
  public int cell(int index) {
    if (index < 0 || index >= cells()) {
      throw new IndexOutOfBoundsException("cell " + index + " of " + name + ", " + cells());
    }
    int at = index * CELL;
    return (value[at] & 0xFF) << 24
        | (value[at + 1] & 0xFF) << 16
        | (value[at + 2] & 0xFF) << 8
        | (value[at + 3] & 0xFF);
  }

  /** Returns the value if it is one cell. */
  public OptionalInt oneCell() {
    return value.length == CELL ? OptionalInt.of(cell(0)) : OptionalInt.empty();
  }

  /** Returns the number that some cells make; of more than two cells the last two. */
  public long number(int from, int count) {
    long number = 0;
    for (int i = from; i < from + count; i++) {
      number = number << 32 | Integer.toUnsignedLong(cell(i));
    }
    return number;
  }

  /** Returns the texts of the value, each ended by a zero byte; what no zero ends is left out. */
  public List<String> strings() {
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < value.length; i++) {
      if (value[i] == 0) {
        texts.add(new String(value, from, i - from, StandardCharsets.ISO_8859_1));
        from = i + 1;
      }
    }
    return texts;
  }

  @Override
  public String toString() {
    return name + " = " + Arrays.toString(value);
  }
}
