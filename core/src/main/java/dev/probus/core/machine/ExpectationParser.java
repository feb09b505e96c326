package dev.probus.core.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.explain.DeviceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code expect} lines. */
final class ExpectationParser {
  private static final String CONDITIONS =
      "a condition: bound waiting failed unmatched absent probing unbound probes wasted loads"
          + " unbinds order last-bind without late hangs refused notes warns deadlock livelock"
          + " blocked held-back";

  private final Names names;
  private final Map<String, DeviceId> ids = new HashMap<>();

  ExpectationParser(Names names, List<ScriptedDevice> devices) {
    this.names = names;
    devices.forEach(device -> ids.put(device.name(), DeviceId.of(device.bus(), device.name())));
  }

  Expectation parse(Statement at) throws UnreadableMachineException {
    if (at.marked()) {
      throw at.wrong("'!' before an expectation", "it before an action only");
    }
    if (at.words().size() < 3) {
      throw at.wrong(
          "'expect' with %d words after it".formatted(at.rest().size()),
          "'expect POLICY [not] CONDITION'");
    }
    Set<String> policies = new TreeSet<>(at.names(at.words().get(1)));
    for (String policy : policies) {
      if (!Expectation.POLICIES.contains(policy)) {
        throw at.wrong(
            "'" + policy + "' is no policy", String.join(" ", new TreeSet<>(Expectation.POLICIES)));
      }
    }
    boolean negated = at.words().get(2).equals("not");
    Statement condition = at.without(negated ? 3 : 2);
    if (condition.words().isEmpty()) {
      throw at.wrong("'not' stands alone", "a condition after it");
    }
    return new Expectation(at.line(), at.text().strip(), policies, negated, condition(condition));
  }

  private Condition condition(Statement at) throws UnreadableMachineException {
    return switch (at.verb()) {
      case "bound" -> bound(at);
      case "waiting" -> waiting(at);
      case "failed" -> state(at, DeviceState.FAILED);
      case "unmatched" -> state(at, DeviceState.UNMATCHED);
      case "probing" -> state(at, DeviceState.PROBING);
      case "unbound" -> state(at, DeviceState.UNBOUND);
      case "absent" -> new Condition.Absent(device(at, at.arguments(1, "absent DEVICE")));
      case "hangs" -> new Condition.Hangs(device(at, at.arguments(1, "hangs DEVICE")));
      case "refused" -> new Condition.Refused(at.name(at.arguments(1, "refused NAME").getFirst()));
      case "order" -> order(at);
      case "without" -> without(at);
      case "late" -> late(at);
      case "notes" -> notes(at);
      default -> counted(at);
    };
  }

  private Condition counted(Statement at) throws UnreadableMachineException {
    return switch (at.verb()) {
      case "probes" -> {
        List<String> words = at.arguments(2, "probes DEVICE NUMBER");
        yield new Condition.Probes(device(at, words), Count.parse(at, words.get(1)));
      }
      case "unbinds" -> {
        List<String> words = at.arguments(2, "unbinds DEVICE NUMBER");
        yield new Condition.Unbinds(device(at, words), Count.parse(at, words.get(1)));
      }
      case "loads" -> {
        List<String> words = at.arguments(2, "loads MODULE NUMBER");
        yield new Condition.Loads(names.module(at, words.get(0)), Count.parse(at, words.get(1)));
      }
      case "wasted" ->
          new Condition.Wasted(Count.parse(at, at.arguments(1, "wasted NUMBER").getFirst()));
      case "last-bind" ->
          new Condition.LastBind(Span.parse(at, at.arguments(1, "last-bind TIME").getFirst()));
      case "blocked" ->
          new Condition.Blocked(Span.parse(at, at.arguments(1, "blocked TIME").getFirst()));
      default -> kernel(at);
    };
  }

  /** What only a kernel does. */
  private Condition kernel(Statement at) throws UnreadableMachineException {
    return switch (at.verb()) {
      case "warns" -> {
        if (at.rest().isEmpty()) {
          at.arguments(1, "warns TEXT");
        }
        yield new Condition.Warns(text(at, 1));
      }
      case "deadlock" -> new Condition.Deadlock(at.rest());
      case "livelock" -> {
        at.arguments(0, "livelock");
        yield new Condition.Livelock();
      }
      case "held-back" -> new Condition.HeldBack(device(at, at.arguments(1, "held-back DEVICE")));
      default -> throw at.wrong("'" + at.verb() + "' is no condition", CONDITIONS);
    };
  }

  private Condition bound(Statement at) throws UnreadableMachineException {
    String form = "bound DEVICE [DRIVER | by TIME | at TIME]";
    List<String> words = at.rest();
    if (words.size() == 3) {
      DeviceId device = device(at, words);
      return switch (words.get(1)) {
        case "by" -> new Condition.BoundBy(device, Durations.parse(at, words.get(2)));
        case "at" -> new Condition.BoundAt(device, Durations.parse(at, words.get(2)));
        default -> throw at.wrong("'" + words.get(1) + "' before a time", "'" + form + "'");
      };
    }
    if (words.size() == 2) {
      return new Condition.BoundTo(device(at, words), names.driver(at, words.get(1)));
    }
    return new Condition.BoundTo(device(at, at.arguments(1, form)), null);
  }

  private Condition waiting(Statement at) throws UnreadableMachineException {
    String form = "waiting DEVICE [for RESOURCE [because REASON]]";
    List<String> words = at.rest();
    if (words.size() == 1) {
      return state(at, DeviceState.WAITING);
    }
    boolean reasoned = words.size() == 5 && words.get(3).equals("because");
    if ((!reasoned && words.size() != 3) || !words.get(1).equals("for")) {
      throw at.wrong("'" + String.join(" ", at.words()) + "'", "'" + form + "'");
    }
    @Nullable Reason reason = null;
    if (reasoned) {
      String word = words.get(4);
      reason =
          Reason.of(word)
              .orElseThrow(() -> at.wrong("'" + word + "' is no reason", Reason.words()));
    }
    return new Condition.WaitsFor(device(at, words), at.name(words.get(2)), reason);
  }

  private Condition state(Statement at, DeviceState state) throws UnreadableMachineException {
    return new Condition.InState(device(at, at.arguments(1, at.verb() + " DEVICE")), state);
  }

  private Condition order(Statement at) throws UnreadableMachineException {
    if (at.rest().size() < 2) {
      at.arguments(2, "order DEVICE DEVICE …");
    }
    List<DeviceId> devices = new ArrayList<>();
    for (String word : at.rest()) {
      devices.add(device(at, List.of(word)));
    }
    return new Condition.Order(List.copyOf(devices));
  }

  private Condition without(Statement at) throws UnreadableMachineException {
    List<String> words = at.rest();
    if (words.size() == 4 && words.get(2).equals("by")) {
      return new Condition.Without(
          device(at, words), at.name(words.get(1)), Durations.parse(at, words.get(3)));
    }
    at.arguments(2, "without DEVICE RESOURCE [by TIME]");
    return new Condition.Without(device(at, words), at.name(words.get(1)), null);
  }

  private Condition late(Statement at) throws UnreadableMachineException {
    List<String> words = at.arguments(2, "late DEVICE RESOURCE");
    return new Condition.Late(device(at, words), at.name(words.get(1)));
  }

  private Condition notes(Statement at) throws UnreadableMachineException {
    if (at.rest().size() < 2) {
      at.arguments(2, "notes DEVICE TEXT");
    }
    return new Condition.Notes(device(at, at.rest()), text(at, 2));
  }

  /** Returns the words from one on as one text. */
  static String text(Statement at, int from) {
    return String.join(" ", at.words().subList(from, at.words().size()));
  }

  /** Returns the device that the first of some words names. */
  private DeviceId device(Statement at, List<String> words) throws UnreadableMachineException {
    String name = names.device(at, words.getFirst());
    DeviceId id = ids.get(name);
    if (id == null) {
      throw at.wrong("'" + name + "' is no device of this scenario", "one that is declared");
    }
    return id;
  }
}
