package dev.probus.cli.console;

import java.util.List;

/**
 * Tells what is wrong with input: one line for each input, unless all of them were asked for.
 *
 * @param console where to tell
 * @param all whether each problem gets a line of its own
 */
public record Complaints(Console console, boolean all) {

  /** Says what is damaged. */
  public void damaged(List<?> problems) {
    told(problems).forEach(console::complain);
  }

  /** Says what was passed over. */
  public void passedOver(List<?> problems) {
    told(problems).forEach(console::warn);
  }

  private List<String> told(List<?> problems) {
    if (all || problems.size() < 2) {
      return problems.stream().map(Object::toString).toList();
    }
    int more = problems.size() - 1;
    return List.of(problems.getFirst() + " (and " + more + " more; --problems lists all)");
  }
}
