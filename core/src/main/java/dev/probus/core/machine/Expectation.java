package dev.probus.core.machine;

import java.util.Set;

/**
 * What a line of a scenario expects of a run.
 *
 * @param line where it stands, from 1
 * @param text the line as it stands, without blanks at its ends
 * @param policies under which policies it is expected, as they are called on the command line
 * @param negated whether the condition is expected not to hold
 * @param condition what is to hold
 */
record Expectation(
    int line, String text, Set<String> policies, boolean negated, Condition condition) {

  /** The policies that there are. */
  static final Set<String> POLICIES = Set.of("precise", "linux", "linux-export");

  Expectation {
    policies = Set.copyOf(policies);
  }
}
