package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a path into one line. Pure. */
public final class Sentence {
  private Sentence() {}

  static String of(List<Hop> path) {
    StringBuilder text = new StringBuilder(path.getFirst().device().toString());
    boolean led = false;
    for (int i = 0; i < path.size(); i++) {
      Hop hop = path.get(i);
      String clause = clause(hop.reason());
      boolean waits = clause.startsWith("waits for ") || clause.startsWith("is held back");
      if (i == 0) {
        text.append(' ').append(clause);
      } else if (waits) {
        text.append(", which ").append(clause);
      } else {
        text.append(": ").append(led ? provider(hop.reason()) : clause);
      }
      led = hop.next().isPresent();
    }
    return text.toString();
  }

  /** Says what is so of a device at the end of a path. */
  private static String provider(Reason reason) {
    return switch (reason) {
      case Reason.NoDriver r -> r.said().orElse("that device has no driver") + near(r.nearest());
      case Reason.Failed r -> r.driver() + " failed: " + r.cause();
      case Reason.Unbound _ -> "it was unbound";
      default -> "that device " + clause(reason);
    };
  }

  /** Says what is so of a device, as a clause that follows its name. */
  public static String clause(Reason reason) {
    return switch (reason) {
      case Reason.Bound _ -> "is bound";
      case Reason.WaitsFor r -> "waits for " + r.key() + ", promised by " + r.provider();
      case Reason.Missing r -> "waits for " + r.key();
      case Reason.NobodyProvides r -> "waits for " + r.key() + ": nobody provides it";
      case Reason.NeverComes r ->
          "waits for "
              + r.key()
              + r.because()
                  .map(why -> ": " + why + " (" + r.by() + ")")
                  .orElseGet(() -> ": it will never come, says " + r.by());
      case Reason.ProviderOutside r ->
          "waits for " + r.key() + ": " + r.provider() + " has not published it";
      case Reason.ProviderSilent r ->
          "waits for "
              + r.key()
              + ", promised by "
              + r.provider()
              + ": "
              + r.driver()
              + " is bound and did not publish it";
      case Reason.Unnoticed r ->
          "waits for "
              + r.key()
              + ", which "
              + r.by()
              + " has published: nothing was bound since, so nobody looks again";
      case Reason.Cycle r ->
          "waits for "
              + r.key().map(Object::toString).orElse("a supplier")
              + ": they wait for each other: "
              + r.path().stream().map(DeviceId::toString).collect(Collectors.joining(" > "));
      case Reason.OptionalOpen r ->
          "waits for "
              + r.key()
              + ", without which it goes on in time; so far for "
              + r.since().toMillis()
              + " ms";
      case Reason.DefersWithoutKey r ->
          "waits for something that its driver "
              + r.driver()
              + " does not name"
              + (r.said().isEmpty() ? "" : " (" + r.said() + ")");
      case Reason.HeldBack r -> "is held back by its supplier " + r.supplier();
      case Reason.SupplierAbsent r ->
          "is held back by its supplier " + r.supplier() + ", which is not there";
      default -> standing(reason);
    };
  }

  private static String standing(Reason reason) {
    return switch (reason) {
      case Reason.NoDriver r -> "has no driver" + said(r.said()) + near(r.nearest());
      case Reason.ModuleNotFound r ->
          "has no driver: no module answers to " + r.name() + near(r.nearest());
      case Reason.ModuleBlacklisted r ->
          "has no driver: modules for " + r.name() + " are blacklisted: " + r.modules();
      case Reason.ModuleFailed r ->
          "has no driver: module "
              + String.join(", which needs ", r.chain())
              + " failed: "
              + Thrown.words(r.cause());
      case Reason.Loading r -> "waits for modules that answer to " + r.name();
      case Reason.Rejected r -> "has no driver: " + r.driver() + " rejected it: " + r.said();
      case Reason.Failed r -> "has failed: " + r.driver() + ": " + Thrown.words(r.cause());
      case Reason.WorkFailed r ->
          "is of no use: work '" + r.work() + "' failed: " + Thrown.words(r.cause());
      case Reason.Refused r ->
          "may not publish " + r.key() + ", which " + r.owner() + " has published";
      case Reason.Unbound _ -> "was unbound";
      case Reason.Hanging r ->
          "hangs in "
              + r.call()
              + " of "
              + r.driver()
              + r.atLeast().map(t -> ", for " + t.toMillis() + " ms at least").orElse("");
      case Reason.Deadlock r -> "is held up by a deadlock: " + String.join("; ", r.circle());
      case Reason.Livelock r -> "is in a livelock: " + r.what();
      case Reason.Moving _ -> "is not at rest yet";
      default -> "";
    };
  }

  private static String said(Optional<String> said) {
    return said.map(text -> ": " + text).orElse("");
  }

  private static String near(Optional<NearMiss> nearest) {
    return nearest.map(miss -> "; " + miss).orElse("");
  }
}
