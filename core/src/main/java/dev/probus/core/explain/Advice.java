package dev.probus.core.explain;

import dev.probus.api.event.NearMiss;
import dev.probus.core.explain.Action.Kind;
import java.util.Comparator;
import java.util.Optional;

/** Suggests one thing to do about a root cause. Pure. */
final class Advice {
  private Advice() {}

  static Action about(Hop root) {
    String device = root.device().toString();
    return switch (root.reason()) {
      case Reason.Bound _ -> new Action(Kind.NOTHING, "nothing");
      case Reason.WaitsFor _,
          Reason.HeldBack _,
          Reason.Moving _,
          Reason.Loading _,
          Reason.Missing _ ->
          new Action(Kind.WAIT, "wait until nothing moves any more");
      case Reason.OptionalOpen r ->
          new Action(Kind.WAIT, "wait: " + device + " goes on without " + r.key() + " in time");
      case Reason.NoDriver r -> install(device, r.nearest());
      case Reason.ModuleNotFound r -> install(r.name(), r.nearest());
      case Reason.ModuleBlacklisted r ->
          new Action(Kind.ALLOW_MODULE, "take " + r.modules().getFirst() + " off the blacklist");
      case Reason.ModuleFailed r ->
          new Action(Kind.REPAIR_MODULE, "see why module " + r.module() + " fails");
      case Reason.Rejected r ->
          new Action(
              Kind.INSTALL_DRIVER, "install a driver for " + device + " beside " + r.driver());
      case Reason.Failed r ->
          new Action(Kind.REPAIR_DRIVER, "see why " + r.driver() + " fails on " + device);
      case Reason.WorkFailed r ->
          new Action(Kind.REPAIR_DRIVER, "see why work '" + r.work() + "' of " + device + " fails");
      case Reason.Hanging r ->
          new Action(Kind.REPAIR_DRIVER, "see where " + r.call() + " of " + r.driver() + " is");
      case Reason.NobodyProvides r -> new Action(Kind.PROVIDE, "have somebody publish " + r.key());
      case Reason.ProviderOutside r ->
          new Action(Kind.PROVIDE, "have " + r.provider() + " publish " + r.key());
      case Reason.ProviderSilent r ->
          new Action(Kind.REPAIR_DRIVER, "see why " + r.driver() + " does not publish " + r.key());
      case Reason.NeverComes _ ->
          new Action(
              Kind.CHECK_HARDWARE, "connect the hardware, or take it out of what is declared");
      case Reason.SupplierAbsent r ->
          new Action(Kind.CHECK_HARDWARE, "add " + r.supplier() + ", or take the link to it away");
      case Reason.Cycle r -> cut(r);
      case Reason.DefersWithoutKey r ->
          new Action(Kind.NAME_RESOURCE, "have " + r.driver() + " name what it waits for");
      case Reason.Unnoticed _ ->
          new Action(Kind.TRIGGER, "have deferred devices probed again: bind any other device");
      case Reason.Refused r ->
          new Action(
              Kind.REMOVE_DUPLICATE,
              "have only one of " + device + " and " + r.owner() + " publish " + r.key());
      case Reason.Unbound _ -> new Action(Kind.BIND, "bind " + device + " again");
      case Reason.Deadlock _ ->
          new Action(Kind.BREAK_DEADLOCK, "let one of these tasks not wait for the next");
      case Reason.Livelock _ ->
          new Action(Kind.ACQUIRE_FIRST, "acquire everything in the probe before it adds devices");
    };
  }

  private static Action install(String name, Optional<NearMiss> nearest) {
    return nearest
        .map(miss ->
            new Action(
                Kind.EXTEND_TABLE,
                "add the device to the table of " + miss.owner() + ", if it can drive it"))
        .orElseGet(() -> new Action(Kind.INSTALL_DRIVER, "install a driver for " + name));
  }

  private static Action cut(Reason.Cycle cycle) {
    return cycle.cuts().stream()
        .max(
            Comparator.<Reason.Cut, Boolean>comparing(Reason.Cut::optional)
                .thenComparingInt(cut -> cut.frees().size()))
        .map(cut ->
            new Action(
                Kind.CUT_CYCLE, "let " + cut.device() + " do without " + cut.key() + " at first"))
        .orElseGet(() -> new Action(Kind.CUT_CYCLE, "make one wait of the circle optional"));
  }
}
