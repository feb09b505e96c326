package dev.probus.cli.report;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.WholeFile;
import java.nio.file.Path;

/** Writes the page of a report. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Writes it as one file that opens offline.
   *
   * @throws BadInput if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Report report) throws BadInput {
    String page = Page.of(report);
    WholeFile.write(file, out -> out.write(page));
  }
}
