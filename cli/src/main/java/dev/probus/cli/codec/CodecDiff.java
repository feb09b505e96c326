package dev.probus.cli.codec;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.console.Plain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows how a dump deviates from what a kernel would print of such a codec, in the unified form.
 * The lines that are a driver's state are left out on both sides.
 */
public final class CodecDiff implements CodecPrinter {
  private static final int CONTEXT = 1;

  private final Console console;
  private final EraChoice era;
  private final DumpReader reader = new DumpReader();

  /** Makes a printer that compares with the text of some era. */
  public CodecDiff(Console console, EraChoice era) {
    this.console = console;
    this.era = era;
  }

  @Override
  public void print(DumpFile file) {
    for (DumpFile.Found found : file.codecs()) {
      try {
        List<String> theirs = reader.text(Path.of(file.name()), found.codec());
        print(file.name() + ":" + found.codec().line(), theirs, found);
      } catch (IOException e) {
        console.complain(IoReason.line(file.name(), e, "a codec dump that can be read again"));
      }
    }
  }

  private void print(String place, List<String> theirs, DumpFile.Found found) {
    List<String> ours = found.codec().procText(era.form(found.codec())).lines().toList();
    Patch<String> patch = DiffUtils.diff(theirs, ours);
    UnifiedDiffUtils.generateUnifiedDiff(place, "probus", theirs, patch, CONTEXT)
        .forEach(line -> console.out().println(Plain.text(line)));
  }
}
