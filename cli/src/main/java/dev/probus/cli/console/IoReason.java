package dev.probus.cli.console;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be used. */
public final class IoReason {
  private static final String EXPECTED = ", expected ";

  private IoReason() {}

  /**
   * Returns the line for a file that could not be used: {@code FILE: why, expected what}.
   *
   * @param expected what was expected, unless the fault itself says it
   */
  public static String line(String file, IOException fault, String expected) {
    String reason = of(file, fault);
    return file + ": " + reason + (reason.contains(EXPECTED) ? "" : EXPECTED + expected);
  }

  private static String of(String file, IOException fault) {
    String reason =
        switch (fault) {
          case NoSuchFileException gone when gone.getReason() != null -> gone.getReason();
          case NoSuchFileException _, FileNotFoundException _ -> "no such file or folder";
          case AccessDeniedException _ -> "permission denied";
          case FileSystemException system when system.getReason() != null -> system.getReason();
          default -> String.valueOf(fault.getMessage());
        };
    // A message that begins with the file's name says it once more.
    return reason.startsWith(file + ": ") ? reason.substring(file.length() + 2) : reason;
  }
}
