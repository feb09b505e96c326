package dev.probus.bus.hda.codec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A command with what came back.
 *
 * @param command what was sent, 32 bits (H14)
 * @param response what came back; {@link Link#NO_ANSWER} if nothing did
 */
public record Exchange(int command, int response) {
  private static final Map<Integer, String> PARAMETERS =
      Arrays.stream(Parameter.values())
          .collect(Collectors.toUnmodifiableMap(Parameter::id, Exchange::words));

  private static String words(Parameter parameter) {
    return parameter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the command in words: node, verb, and what it was given. */
  public String words() {
    Verb verb = Verb.of(Command.verb(command));
    int payload = Command.payload(command);
    Function<String, String> at = what -> "node 0x%02x %s".formatted(Command.node(command), what);
    if (verb == null) {
      return at.apply("verb 0x%03x 0x%x".formatted(Command.verb(command), payload));
    }
    if (verb == Verb.GET_PARAMETER) {
      String name = PARAMETERS.getOrDefault(payload, "0x%02x".formatted(payload));
      return at.apply("get parameter " + name);
    }
    return at.apply(verb.words() + (verb.sets() || payload != 0 ? " 0x%x".formatted(payload) : ""));
  }

  /** Returns one line: command, response, and the command in words. */
  @Override
  public String toString() {
    return "0x%08x 0x%08x  %s".formatted(command, response, words());
  }
}
