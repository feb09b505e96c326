package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Fact.Group}; every method adds a field and returns this. */
final class FactGroup {

  private final List<Fact.Field> fields = new ArrayList<>();

  FactGroup put(String name, Fact value) {
    fields.add(new Fact.Field(name, value));
    return this;
  }

  FactGroup put(String name, String value) {
    return put(name, new Fact.Text(value));
  }

  FactGroup put(String name, int value) {
    return put(name, new Fact.Count(value));
  }

  FactGroup put(String name, boolean value) {
    return put(name, new Fact.Truth(value));
  }

  /** Adds a raw word as an unsigned number. */
  FactGroup word(String name, int value) {
    return put(name, new Fact.Count(Integer.toUnsignedLong(value)));
  }

  FactGroup numbers(String name, List<Integer> values) {
    return put(name, new Fact.Items(values.stream().<Fact>map(Fact.Count::new).toList()));
  }

  FactGroup texts(String name, List<String> values) {
    return put(name, new Fact.Items(values.stream().<Fact>map(Fact.Text::new).toList()));
  }

  Fact.Group done() {
    return new Fact.Group(fields);
  }
}
