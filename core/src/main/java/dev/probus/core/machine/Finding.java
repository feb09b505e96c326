package dev.probus.core.machine;

/**
 * What became of one expectation.
 *
 * @param file the scenario
 * @param line the line of the expectation, from 1
 * @param expectation the line
 * @param held whether it is as expected
 * @param found what was found where the expectation looks, in words
 */
public record Finding(String file, int line, String expectation, boolean held, String found) {

  /** Returns {@code FILE:LINE: expect …: held, found …} or {@code …: not held, found …}. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + expectation
        + (held ? ": held, found " : ": not held, found ")
        + found;
  }
}
