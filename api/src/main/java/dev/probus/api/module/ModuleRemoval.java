package dev.probus.api.module;

import java.util.List;

/** What came of the wish to unload a module. */
public sealed interface ModuleRemoval {

  /** Its drivers are unregistered, it has been stopped, and its code is let go. */
  record Removed() implements ModuleRemoval {}

  /**
   * It stays as it is, since somebody uses it.
   *
   * @param users who does: modules that need it, devices that its drivers have, devices that use
   *     what it published, or the load that is under way
   */
  record InUse(List<String> users) implements ModuleRemoval {
    /** Copies the users. */
    public InUse {
      users = List.copyOf(users);
    }
  }

  /** No module of this name is loaded. */
  record NotLoaded() implements ModuleRemoval {}
}
