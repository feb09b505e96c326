package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.linux.LinkFlag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines that do something. */
final class ActionParser {
  private static final Map<String, LinkFlag> FLAGS =
      Map.of(
          "autoprobe", LinkFlag.AUTOPROBE_CONSUMER,
          "rmcons", LinkFlag.AUTOREMOVE_CONSUMER,
          "rmsup", LinkFlag.AUTOREMOVE_SUPPLIER,
          "stateless", LinkFlag.STATELESS);

  private final Names names;
  private final Scope scope;

  ActionParser(Names names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  ScriptedAction parse(Statement at) throws UnreadableMachineException {
    if (!at.verb().equals("at")) {
      return scripted(at, null);
    }
    if (at.marked()) {
      throw at.wrong("'!' before 'at'", "it before an action without a time");
    }
    if (at.rest().size() < 2) {
      throw at.wrong("'at' with %d words after it".formatted(at.rest().size()), "'at TIME ACTION'");
    }
    scope.machineOnly(at, "'at'");
    return scripted(at.without(2), Durations.parse(at, at.words().get(1)));
  }

  private ScriptedAction scripted(Statement at, @Nullable Duration time)
      throws UnreadableMachineException {
    Action action = action(at);
    if (!action.replayed()) {
      scope.machineOnly(at, "'" + at.verb() + "'");
    }
    if (!action.booted()) {
      scope.replayOnly(
          at,
          "'" + at.verb() + "'",
          "what happens to a machine: register add remove publish withdraw never request");
    }
    boolean settles = !at.marked() && !action.looks();
    return new ScriptedAction(at.line(), at.text(), settles, time, action);
  }

  private Action action(Statement at) throws UnreadableMachineException {
    return switch (at.verb()) {
      case "register" -> new Action.Register(driver(at));
      case "unregister" -> new Action.Unregister(driver(at));
      case "add" -> new Action.Add(device(at));
      case "remove" -> new Action.Remove(device(at));
      case "publish" -> new Action.Publish(resource(at));
      case "withdraw" -> new Action.Withdraw(resource(at));
      case "never" -> new Action.Never(resource(at));
      case "request" ->
          new Action.Request(names.requested(at, at.arguments(1, "request MODULE").getFirst()));
      case "unbind" -> new Action.Unbind(device(at));
      case "bind" -> bind(at);
      case "sysfs_bind" -> writeBind(at);
      case "sysfs_unbind" -> writeUnbind(at);
      case "drivers_probe" -> new Action.DriversProbe(device(at));
      case "override" -> override(at);
      case "attach" -> new Action.Attach(device(at));
      case "reprobe" -> new Action.Reprobe(device(at));
      case "autoprobe" -> autoprobe(at);
      case "link" -> link(at);
      default -> plain(at);
    };
  }

  /** Those of one word. */
  private static Action plain(Statement at) throws UnreadableMachineException {
    if (at.verb().isEmpty()) {
      throw at.wrong("'!' stands alone", "an action right behind it");
    }
    Action action =
        switch (at.verb()) {
          case "trigger" -> new Action.Trigger();
          case "rescan" -> new Action.Rescan();
          case "block" -> new Action.Block();
          case "unblock" -> new Action.Unblock();
          case "disable" -> new Action.Disable();
          case "enable" -> new Action.Enable();
          case "wait" -> new Action.Wait();
          case "dump" -> new Action.Dump();
          case "state" -> new Action.State();
          default ->
              throw at.wrong(
                  "'" + at.verb() + "' is unknown",
                  "dev, drv, module, kernel, expect, at or an action: register unregister add"
                      + " remove publish withdraw never request trigger unbind bind sysfs_bind"
                      + " sysfs_unbind drivers_probe override attach reprobe rescan block unblock"
                      + " disable enable autoprobe link wait dump state");
        };
    at.arguments(0, at.verb());
    return action;
  }

  private Action bind(Statement at) throws UnreadableMachineException {
    List<String> words = at.arguments(2, "bind DEVICE DRIVER");
    return new Action.Bind(names.device(at, words.get(0)), names.driver(at, words.get(1)));
  }

  private Action writeBind(Statement at) throws UnreadableMachineException {
    List<String> words = at.arguments(2, "sysfs_bind DEVICE DRIVER");
    return new Action.WriteBind(names.device(at, words.get(0)), names.driver(at, words.get(1)));
  }

  private Action writeUnbind(Statement at) throws UnreadableMachineException {
    List<String> words = at.arguments(2, "sysfs_unbind DEVICE DRIVER");
    return new Action.WriteUnbind(names.device(at, words.get(0)), names.driver(at, words.get(1)));
  }

  private Action override(Statement at) throws UnreadableMachineException {
    List<String> words = at.arguments(2, "override DEVICE DRIVER|-");
    String device = names.device(at, words.get(0));
    String word = words.get(1);
    return new Action.WriteOverride(device, word.equals("-") ? "" : names.driver(at, word));
  }

  private static Action autoprobe(Statement at) throws UnreadableMachineException {
    String word = at.arguments(1, "autoprobe 0|1").getFirst();
    if (!word.equals("0") && !word.equals("1")) {
      throw at.wrong("'autoprobe " + word + "'", "autoprobe 0 or autoprobe 1");
    }
    return new Action.Autoprobe(word.equals("1"));
  }

  private Action link(Statement at) throws UnreadableMachineException {
    List<String> words = at.rest();
    if (words.size() < 2) {
      at.arguments(2, "link CONSUMER SUPPLIER [FLAG]");
    }
    Set<LinkFlag> flags = EnumSet.noneOf(LinkFlag.class);
    for (String word : words.subList(2, words.size())) {
      LinkFlag flag = FLAGS.get(word);
      if (flag == null || !flags.add(flag)) {
        throw at.wrong(
            "'" + word + "' is no flag of a link, or stands twice",
            "autoprobe rmcons rmsup or stateless");
      }
    }
    return new Action.Link(
        names.device(at, words.get(0)), names.device(at, words.get(1)), Set.copyOf(flags));
  }

  private String device(Statement at) throws UnreadableMachineException {
    return names.device(at, at.arguments(1, at.verb() + " DEVICE").getFirst());
  }

  private String driver(Statement at) throws UnreadableMachineException {
    return names.driver(at, at.arguments(1, at.verb() + " DRIVER").getFirst());
  }

  private static String resource(Statement at) throws UnreadableMachineException {
    return at.name(at.arguments(1, at.verb() + " RESOURCE").getFirst());
  }
}
