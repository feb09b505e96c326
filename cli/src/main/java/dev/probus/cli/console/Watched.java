package dev.probus.cli.console;

/** Which streams somebody may be watching while a command runs. */
public enum Watched {
  /** None that progress could be shown on: it goes into a pipe or a file, or is for programs. */
  NOTHING,
  /** The one for everything but results; the results go elsewhere. */
  PROGRESS,
  /** Both: progress would stand between the results, unless these come last. */
  ALL
}
