package dev.probus.core.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A call of a driver's probe. For one thread. */
@Name("probus.Probe")
@Label("Probe")
@Description("A call of a driver's probe")
@Category("Probus")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class ProbeFlight extends Event {
  @Label("Device")
  private String device = "";

  @Label("Driver")
  private String driver = "";

  @Label("Outcome")
  private String outcome = "";

  /** Begins to take the time. */
  public ProbeFlight() {
    begin();
  }

  /** The call has returned. */
  public void ended(Object of, String by, Object came) {
    if (shouldCommit()) {
      device = of.toString();
      driver = by;
      outcome = came.getClass().getSimpleName();
      commit();
    }
  }
}
