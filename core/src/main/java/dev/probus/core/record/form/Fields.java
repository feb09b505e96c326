package dev.probus.core.record.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that was read: each is asked for by its name and by what it must be, and
 * those that nobody asked for can be told. For one thread.
 */
public final class Fields {
  private final Map<String, Object> values;

  /** Where the object is in its line; empty for the line as a whole, else it ends in a dot. */
  private final String path;

  private final Set<String> asked = new HashSet<>();
  private final List<Fields> within = new ArrayList<>();

  Fields(Map<String, Object> values, String path) {
    this.values = values;
    this.path = path;
  }

  /** Makes what is not as expected into a line. */
  DamagedException damaged(String name, String expected) {
    Object value = values.get(name);
    String is = value == null ? "is missing" : "is " + shortened(value.toString());
    return new DamagedException(path + name + " " + is + ", expected " + expected);
  }

  private static String shortened(String text) {
    String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    StringBuilder shown = new StringBuilder("'");
    start
        .codePoints()
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return shown.append('\'').toString();
  }

  /** Returns names and values in words, in their order: {@code device b/d, driver x}. */
  String words() {
    StringBuilder words = new StringBuilder();
    values.forEach((name, value) ->
        words.append(words.isEmpty() ? "" : ", ").append(name).append(' ').append(word(value)));
    return words.toString();
  }

  private static String word(Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          object.values().stream().map(Fields::word).collect(Collectors.joining(" ", "(", ")"));
      case List<?> list ->
          list.stream().map(Fields::word).collect(Collectors.joining(", ", "[", "]"));
      default -> value.toString();
    };
  }

  private @Nullable Object value(String name) {
    asked.add(name);
    return values.get(name);
  }

  /** Returns the names of the fields that nobody has asked for, those of objects within as well. */
  public List<String> unknown() {
    List<String> names = new ArrayList<>();
    values.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(n -> names.add(path + n));
    within.forEach(object -> names.addAll(object.unknown()));
    return names;
  }

  /** Returns a text. */
  public String text(String name) throws DamagedException {
    if (value(name) instanceof String text) {
      return text;
    }
    throw damaged(name, "a text");
  }

  /** Returns a text that may be absent. */
  public Optional<String> maybeText(String name) throws DamagedException {
    return value(name) == null ? Optional.empty() : Optional.of(text(name));
  }

  /** Returns a number that is not negative. */
  public long count(String name) throws DamagedException {
    if (value(name) instanceof Long number && number >= 0) {
      return number;
    }
    throw damaged(name, "a number from 0");
  }

  /** Returns a number that is not negative and fits an int. */
  public int small(String name) throws DamagedException {
    long number = count(name);
    if (number > Integer.MAX_VALUE) {
      throw damaged(name, "a number below 2^31");
    }
    return (int) number;
  }

  /** Returns any number, if it is there. */
  public OptionalLong maybeNumber(String name) throws DamagedException {
    return switch (value(name)) {
      case null -> OptionalLong.empty();
      case Long number -> OptionalLong.of(number);
      default -> throw damaged(name, "a number");
    };
  }

  /** Returns a truth. */
  public boolean truth(String name) throws DamagedException {
    if (value(name) instanceof Boolean truth) {
      return truth;
    }
    throw damaged(name, "true or false");
  }

  /** Returns a list of texts; none if it is absent. */
  public List<String> texts(String name) throws DamagedException {
    List<String> texts = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof String text)) {
        throw damaged(name, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** Returns an object. */
  public Fields object(String name) throws DamagedException {
    if (value(name) instanceof Map<?, ?> object) {
      return fields(object, name);
    }
    throw damaged(name, "an object");
  }

  /** Returns an object that may be absent. */
  public Optional<Fields> maybeObject(String name) throws DamagedException {
    return value(name) == null ? Optional.empty() : Optional.of(object(name));
  }

  /** Returns a list of objects; none if it is absent. */
  public List<Fields> objects(String name) throws DamagedException {
    List<Fields> objects = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof Map<?, ?> object)) {
        throw damaged(name, "a list of objects");
      }
      objects.add(fields(object, name));
    }
    return objects;
  }

  private List<?> list(String name) throws DamagedException {
    return switch (value(name)) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw damaged(name, "a list");
    };
  }

  @SuppressWarnings("unchecked") // JsonLine makes objects with names as keys
  private Fields fields(Map<?, ?> object, String name) {
    Fields fields = new Fields((Map<String, Object>) object, path + name + ".");
    within.add(fields);
    return fields;
  }
}
