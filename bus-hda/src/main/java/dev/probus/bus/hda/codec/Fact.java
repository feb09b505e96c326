package dev.probus.bus.hda.codec;

import java.util.List;

/** A tree of plain values, ready to be written as JSON or the like by who owns a writer. */
public sealed interface Fact {

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements Fact {}

  /**
   * A whole number.
   *
   * @param value the number; raw 32-bit words are unsigned here
   */
  record Count(long value) implements Fact {}

  /**
   * A truth.
   *
   * @param value the truth
   */
  record Truth(boolean value) implements Fact {}

  /**
   * Facts in order.
   *
   * @param items the facts
   */
  record Items(List<Fact> items) implements Fact {
    /** Keeps its own copy. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Facts by name; no name comes twice.
   *
   * @param fields the facts with their names, in the order in which they are written
   */
  record Group(List<Field> fields) implements Fact {
    /** Keeps its own copy. */
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A fact with its name.
   *
   * @param name the name, in camel case
   * @param value the fact
   */
  record Field(String name, Fact value) {}
}
