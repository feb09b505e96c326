package dev.probus.core.machine;

import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a scenario that says something, as words.
 *
 * @param file the file, for messages
 * @param line where it stands, from 1
 * @param text the line as it stands
 * @param words its words, the mark for not waiting left out; at least one
 */
record Statement(String file, int line, String text, List<String> words) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  /** Returns the statement of a line, or nothing for a blank line or a comment. */
  static Optional<Statement> of(String file, int line, String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.startsWith("#")) {
      return Optional.empty();
    }
    String unmarked = bare.startsWith("!") ? bare.substring(1) : bare;
    return Optional.of(new Statement(file, line, text, List.of(BLANKS.split(unmarked, -1))));
  }

  /** Tells whether the runner is not to wait after it. */
  boolean marked() {
    return text.strip().startsWith("!");
  }

  String verb() {
    return words.getFirst();
  }

  /** Returns the words after the first. */
  List<String> rest() {
    return words.subList(1, words.size());
  }

  /** Returns the words after the first, of which there must be so many. */
  List<String> arguments(int count, String form) throws UnreadableMachineException {
    if (words.size() != count + 1) {
      throw wrong(
          "'%s' with %d words after it".formatted(verb(), words.size() - 1), "'" + form + "'");
    }
    return rest();
  }

  /** Returns the names in a list with commas between them. */
  List<String> names(String list) throws UnreadableMachineException {
    List<String> names = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      names.add(name(part));
    }
    return List.copyOf(names);
  }

  /** Returns the word if it can be a name. */
  String name(String word) throws UnreadableMachineException {
    if (!NAME.matcher(word).matches()) {
      throw wrong("'" + word + "' is no name", "letters, digits and . _ -");
    }
    return word;
  }

  /** Returns the statement that remains when its first words are left out. */
  Statement without(int count) {
    return new Statement(file, line, text, words.subList(count, words.size()));
  }

  /** Says what is wrong here, and what would be right. */
  UnreadableMachineException wrong(String what, String expected) {
    return new UnreadableMachineException(problem(what, expected));
  }

  /** Says what cannot be used here, and what could be. */
  Problem problem(String what, String expected) {
    return new Problem(file, line, what + ", expected " + expected);
  }
}
