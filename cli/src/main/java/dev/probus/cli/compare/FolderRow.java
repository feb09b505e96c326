package dev.probus.cli.compare;

import dev.probus.core.explain.RunFigures;
import java.util.List;

/**
 * What came of one machine of a folder.
 *
 * @param file the file, as it was found
 * @param title what it says of itself
 * @param runs what each run came to, in the order of {@link Setup#ALL}
 */
public record FolderRow(String file, String title, List<RunFigures> runs) {
  /** Copies the list. */
  public FolderRow {
    runs = List.copyOf(runs);
  }
}
