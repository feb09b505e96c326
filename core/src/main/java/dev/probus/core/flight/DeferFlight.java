package dev.probus.core.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A device begins to wait for resources. For one thread. */
@Name("probus.Defer")
@Label("Defer")
@Description("A device begins to wait for resources")
@Category("Probus")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class DeferFlight extends Event {
  @Label("Device")
  private String device = "";

  @Label("Driver")
  private String driver = "";

  @Label("Waits For")
  private String resources = "";

  /** Tells of it, if somebody records. */
  public static void tell(Object of, String by, Iterable<?> missing) {
    DeferFlight flight = new DeferFlight();
    if (flight.shouldCommit()) {
      flight.device = of.toString();
      flight.driver = by;
      flight.resources = Words.of(missing);
      flight.commit();
    }
  }

  /** Tells whether somebody records. */
  public static boolean recorded() {
    return new DeferFlight().isEnabled();
  }
}
