package dev.probus.core.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A resource is present. For one thread. */
@Name("probus.Publish")
@Label("Publish")
@Description("A resource is present")
@Category("Probus")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class PublishFlight extends Event {
  @Label("Resource")
  private String resource = "";

  @Label("Published By")
  private String publisher = "";

  /** Tells of it, if somebody records. */
  public static void tell(Object key, Object by) {
    PublishFlight flight = new PublishFlight();
    if (flight.shouldCommit()) {
      flight.resource = key.toString();
      flight.publisher = by.toString();
      flight.commit();
    }
  }

  /** Tells whether somebody records. */
  public static boolean recorded() {
    return new PublishFlight().isEnabled();
  }
}
