package dev.probus.core.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Work that goes on after a probe. For one thread. */
@Name("probus.Work")
@Label("Work")
@Description("Work that goes on after a probe")
@Category("Probus")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class WorkFlight extends Event {
  @Label("Device")
  private String device = "";

  @Label("Work")
  private String work = "";

  /** Begins to take the time. */
  public WorkFlight() {
    begin();
  }

  /** It has returned. */
  public void ended(Object of, String name) {
    if (shouldCommit()) {
      device = of.toString();
      work = name;
      commit();
    }
  }
}
