package dev.probus.core.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The start of a module. For one thread. */
@Name("probus.ModuleLoad")
@Label("Module Load")
@Description("The start of a module")
@Category("Probus")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
public final class LoadFlight extends Event {
  @Label("Module")
  private String module = "";

  @Label("Outcome")
  private String outcome = "";

  /** Begins to take the time. */
  public LoadFlight() {
    begin();
  }

  /** The start has returned. */
  public void ended(String name, boolean well) {
    if (shouldCommit()) {
      module = name;
      outcome = well ? "Loaded" : "Failed";
      commit();
    }
  }
}
