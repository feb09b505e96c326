package dev.probus.core.precise;

import dev.probus.api.driver.DriverModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that somebody asked for. Holder only. */
final class ModuleNode {
  /** How far it is. */
  enum State {
    /** It is not there. */
    ABSENT,
    /** It is being loaded. */
    LOADING,
    /** It is there, and so are its drivers. */
    LIVE,
    /** It could not be loaded. */
    FAILED
  }

  final String name;

  /** Its code, once it has been started. */
  @Nullable DriverModule code;

  /** What holds its start while it is being loaded. */
  Tether tether = new Tether();

  State state = State.ABSENT;
  @Nullable Failure failure;

  /** Requests that wait for it. */
  final List<Request> waiting = new ArrayList<>(1);

  ModuleNode(String name) {
    this.name = name;
  }
}
