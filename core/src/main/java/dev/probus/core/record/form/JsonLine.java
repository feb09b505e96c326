package dev.probus.core.record.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one line that holds one JSON object. What is null in it is as good as absent. */
public final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser in;

  private JsonLine(JsonParser in) {
    this.in = in;
  }

  /**
   * Reads a line.
   *
   * @throws DamagedException if it is anything else
   */
  public static Fields read(String line) throws DamagedException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      JsonLine reader = new JsonLine(parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedException("no JSON object, expected one a line");
      }
      Map<String, Object> fields = reader.object();
      if (parser.nextToken() != null) {
        throw new DamagedException("more after the object, expected one object a line");
      }
      return new Fields(fields, "");
    } catch (JacksonException e) {
      long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String place = column > 0 ? " at column " + column : "";
      throw new DamagedException("damaged" + place + ", expected a JSON object");
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      if (token != JsonToken.VALUE_NULL) {
        fields.put(name, value(token));
      }
    }
    return fields;
  }

  private List<Object> list() {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = in.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = in.nextToken()) {
      values.add(value(token));
    }
    return values;
  }

  private Object value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT ->
          in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? in.getString()
              : (Object) in.getLongValue();
      default -> String.valueOf(in.getString());
    };
  }
}
