package dev.probus.core.module;

/**
 * Describes a line that was left out because it is malformed.
 *
 * @param place where the line is
 * @param what what is wrong with it
 * @param expected what should stand there
 */
public record TableProblem(TablePlace place, String what, String expected) {

  /** Gives the problem as one line: {@code FILE:LINE: what, expected what}. */
  @Override
  public String toString() {
    return place + ": " + what + ", expected " + expected;
  }
}
