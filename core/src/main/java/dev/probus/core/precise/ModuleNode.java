package dev.probus.core.precise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that somebody asked for. Holder only. */
final class ModuleNode {
  /** How far it is. */
  enum State {
    /** It is not there. */
    ABSENT,
    /** It is to be loaded as soon as there is a place. */
    QUEUED,
    /** It is being loaded. */
    LOADING,
    /** It is there, and so are its drivers. */
    LIVE,
    /** It could not be loaded. */
    FAILED,
    /** It is being unloaded, and will be absent. */
    LEAVING
  }

  final String name;

  State state = State.ABSENT;

  /** Its load, as long as it is loading or there. */
  @Nullable ModuleLoad load;

  @Nullable Failure failure;

  /** How the failure came here: this module, one that it needs, and so on to the one at fault. */
  List<String> chain = List.of();

  /** Requests that wait for it. */
  final List<Request> waiting = new ArrayList<>(1);

  ModuleNode(String name) {
    this.name = name;
  }

  /** Tells whether nothing is to be done about it by a request. */
  boolean settled() {
    return state == State.LIVE || state == State.FAILED;
  }
}
