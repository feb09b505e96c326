package dev.probus.cli.console;

/** How the process ends; scripts rely on it. */
public final class ExitCode {
  /** All is as it should be. */
  public static final int DONE = 0;

  /**
   * The command did its work, and a device failed, is stuck or has no driver, or a name is unknown.
   */
  public static final int TROUBLE = 1;

  /**
   * Input or usage is wrong; what is sound of the input was used all the same. Also if Probus
   * itself is at fault, which the one line on standard error then says.
   */
  public static final int BAD_INPUT = 2;

  private ExitCode() {}
}
