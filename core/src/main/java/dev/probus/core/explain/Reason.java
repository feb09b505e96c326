package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.NearMiss;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a device is not bound, as far as that device itself goes. Immutable. */
public sealed interface Reason {

  /** It is bound, and there is nothing to explain. */
  record Bound() implements Reason {}

  /** It waits for a resource, and who would provide it is the next to be looked at. */
  record WaitsFor(ResourceKey<?> key, DeviceId provider) implements Reason {}

  /** It waits for a resource, and nothing is proved of it while things still move. */
  record Missing(ResourceKey<?> key) implements Reason {}

  /** Nobody has published or promised what it waits for. */
  record NobodyProvides(ResourceKey<?> key) implements Reason {}

  /**
   * What it waits for will never come; firmware may have declared what was never seen.
   *
   * @param by who said so
   * @param because why, if that was said
   */
  record NeverComes(ResourceKey<?> key, String by, Optional<String> because) implements Reason {}

  /** Somebody outside the buses has not published what it waits for. */
  record ProviderOutside(ResourceKey<?> key, String provider) implements Reason {}

  /** Its provider is bound and has not published what it waits for. */
  record ProviderSilent(ResourceKey<?> key, DeviceId provider, String driver) implements Reason {}

  /** What it waits for is there, and nobody told it (Linux policies: R41). */
  record Unnoticed(ResourceKey<?> key, String by) implements Reason {}

  /**
   * Devices wait for each other.
   *
   * @param path from a device over its providers back to itself
   * @param cuts what would be bound if one of its waits were not, in the order of the path; empty
   *     where nobody has asked, or the circle is too large
   */
  record Cycle(Optional<ResourceKey<?>> key, List<DeviceId> path, List<Cut> cuts)
      implements Reason {
    /** Copies the lists. */
    public Cycle {
      path = List.copyOf(path);
      cuts = List.copyOf(cuts);
    }
  }

  /**
   * One wait of a circle.
   *
   * @param device who waits
   * @param key for what
   * @param optional whether its driver said that it can do without
   * @param frees the devices that could be bound if it did not wait
   */
  record Cut(DeviceId device, ResourceKey<?> key, boolean optional, List<DeviceId> frees) {
    /** Copies the devices. */
    public Cut {
      frees = List.copyOf(frees);
    }
  }

  /** It waits for what it can do without, and that wait is not over yet. */
  record OptionalOpen(ResourceKey<?> key, Duration since) implements Reason {}

  /** Its driver deferred and did not say what it waits for. */
  record DefersWithoutKey(String driver, String said) implements Reason {}

  /** A device that firmware names as its supplier is not bound (Linux policies: R85). */
  record HeldBack(DeviceId supplier) implements Reason {}

  /** A device that it is held back by is not there at all. */
  record SupplierAbsent(DeviceId supplier) implements Reason {}

  /** No driver matches it. */
  record NoDriver(Optional<NearMiss> nearest, Optional<String> said) implements Reason {}

  /** No module answers to its name, and no driver matches it. */
  record ModuleNotFound(String name, Optional<NearMiss> nearest) implements Reason {}

  /** All modules that answer to its name are blacklisted. */
  record ModuleBlacklisted(String name, List<String> modules) implements Reason {
    /** Copies the modules. */
    public ModuleBlacklisted {
      modules = List.copyOf(modules);
    }
  }

  /**
   * A module that it needs could not be loaded.
   *
   * @param chain the modules from the one that was asked for to the one at fault
   */
  record ModuleFailed(String name, String module, List<String> chain, Throwable cause)
      implements Reason {
    /** Copies the chain. */
    public ModuleFailed {
      chain = List.copyOf(chain);
    }
  }

  /** Its modules are on their way. */
  record Loading(String name) implements Reason {}

  /** Every driver that matches did not want it. */
  record Rejected(String driver, String said) implements Reason {}

  /** Its driver could not drive it. */
  record Failed(String driver, Throwable cause) implements Reason {}

  /** Work after its probe failed. */
  record WorkFailed(String work, Throwable cause) implements Reason {}

  /** It may not publish what somebody else has published. */
  record Refused(ResourceKey<?> key, String owner) implements Reason {}

  /** Somebody unbound it. */
  record Unbound() implements Reason {}

  /**
   * A call of its driver has not returned.
   *
   * @param atLeast how long it has been running, if anybody looked
   * @param stack where it is, innermost first
   */
  record Hanging(
      String driver, String call, Optional<Duration> atLeast, List<StackTraceElement> stack)
      implements Reason {
    /** Copies the stack. */
    public Hanging {
      stack = List.copyOf(stack);
    }
  }

  /** It is held up by tasks that wait for each other (Linux policies). */
  record Deadlock(List<String> circle) implements Reason {
    /** Copies the circle. */
    public Deadlock {
      circle = List.copyOf(circle);
    }
  }

  /** Something goes round for ever (Linux policies: R57). */
  record Livelock(String what) implements Reason {}

  /** Things still move, and it is its turn soon. */
  record Moving(DeviceState state) implements Reason {}
}
