package dev.probus.cli.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value of a message.
 *
 * @param it a map, a list, a text, a number, a truth or null
 */
record Value(@Nullable Object it) {
  private static final JsonFactory FACTORY = new JsonFactory();

  static Value parse(String text) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new Value(read(in, in.nextToken()));
    }
  }

  private static @Nullable Object read(JsonParser in, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String name = in.currentName();
          fields.put(name, read(in, in.nextToken()));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
          list.add(read(in, next));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> in.getString();
    };
  }

  /** Returns a field of an object; null in a value if there is none. */
  Value get(String name) {
    return new Value(it instanceof Map<?, ?> fields ? fields.get(name) : null);
  }

  boolean has(String name) {
    return it instanceof Map<?, ?> fields && fields.containsKey(name);
  }

  /** Returns what it is as people write it. */
  String text() {
    return String.valueOf(it);
  }

  Optional<Integer> number() {
    return it instanceof Double number ? Optional.of(number.intValue()) : Optional.empty();
  }
}
