package dev.probus.core.record.form;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** Puts an event into one line of words: its kind, and what belongs to it as it is written down. */
public final class EventWords {
  private EventWords() {}

  /** Returns the words, for example {@code probe.bound device sdw/amp, driver acme}. */
  public static String of(Event event) {
    StringWriter text = new StringWriter();
    try (Json json = Json.lines(text)) {
      json.begin();
      EventJson.fields(json, event);
      json.end();
    }
    try {
      Fields fields = JsonLine.read(text.toString());
      return fields.words().substring("event ".length()).replaceFirst(", ", " ");
    } catch (DamagedException e) {
      throw new IllegalStateException("what was just written cannot be read: " + e.text(), e);
    }
  }

  /** Returns the event without what it says of lengths of time and places in code. */
  public static Event timeless(Event event) {
    return switch (event) {
      case DeviceEvent.Offered e -> new DeviceEvent.Offered(e.device(), Duration.ZERO);
      case DriverEvent.Offered e -> new DriverEvent.Offered(e.driver(), Duration.ZERO);
      case ProbeEvent.Hanging e ->
          new ProbeEvent.Hanging(e.device(), e.driver(), e.call(), Duration.ZERO, List.of());
      default -> event;
    };
  }
}
