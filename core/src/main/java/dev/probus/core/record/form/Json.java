package dev.probus.core.record.form;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * Writes JSON piece by piece. What is absent is left out rather than written as null. Each method
 * returns this; for one thread.
 */
public final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Writes one value, laid out for people as well. Closing leaves the writer open. */
  public static Json page(Writer writer) {
    return new Json(FACTORY.createGenerator(new Laidout(), writer));
  }

  /** Writes any number of values, one a line. Closing leaves the writer open. */
  public static Json lines(Writer writer) {
    return new Json(FACTORY.createGenerator(new Lines(), writer));
  }

  /** Begins an object, as the whole or as an element of a list. */
  public Json begin() {
    out.writeStartObject();
    return this;
  }

  /** Begins an object as a field. */
  public Json begin(String name) {
    out.writeObjectPropertyStart(name);
    return this;
  }

  /** Begins an object that says what it is. */
  public Json begin(String format, int version) {
    return begin().put("format", format).put("version", version);
  }

  /** Ends an object. */
  public Json end() {
    out.writeEndObject();
    return this;
  }

  /** Begins a list as a field. */
  public Json list(String name) {
    out.writeArrayPropertyStart(name);
    return this;
  }

  /** Ends a list. */
  public Json endList() {
    out.writeEndArray();
    return this;
  }

  /** Begins the value of a field. */
  public Json name(String name) {
    out.writeName(name);
    return this;
  }

  /** Writes a text field. */
  public Json put(String name, String value) {
    out.writeStringProperty(name, value);
    return this;
  }

  /** Writes a number field. */
  public Json put(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  /** Writes a time or length as a field, in microseconds with three digits after the point. */
  public Json micros(String name, long nanos) {
    out.writeNumberProperty(name, BigDecimal.valueOf(nanos, 3));
    return this;
  }

  /** Writes a truth field. */
  public Json put(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  /** Writes what is there as a text field. */
  public Json put(String name, Optional<?> value) {
    value.ifPresent(v -> put(name, v.toString()));
    return this;
  }

  /** Writes a list of texts as a field. */
  public Json texts(String name, Collection<?> values) {
    list(name);
    values.forEach(value -> out.writeString(value.toString()));
    return endList();
  }

  /** Writes a text as the value that is due. */
  public Json value(String value) {
    out.writeString(value);
    return this;
  }

  /** Writes a number as the value that is due. */
  public Json value(long value) {
    out.writeNumber(value);
    return this;
  }

  /** Writes a truth as the value that is due. */
  public Json value(boolean value) {
    out.writeBoolean(value);
    return this;
  }

  /** Begins a list as the value that is due. */
  public Json list() {
    out.writeStartArray();
    return this;
  }

  /** Hands everything on to the writer. */
  @Override
  public void close() {
    out.close();
  }

  /** One value a line. */
  private static final class Lines extends ObjectWriteContext.Base {
    private static final SerializableString END_OF_LINE = new SerializedString("\n");

    @Override
    public SerializableString getRootValueSeparator(SerializableString usual) {
      return END_OF_LINE;
    }
  }

  /** One field a line, lists in a row. */
  private static final class Laidout extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator(""));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
