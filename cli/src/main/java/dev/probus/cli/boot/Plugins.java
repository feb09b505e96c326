package dev.probus.cli.boot;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.core.plugin.MalformedListException;
import dev.probus.core.plugin.PluginFolder;
import dev.probus.core.plugin.PluginTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds plugin jars in folders. */
public final class Plugins {
  private Plugins() {}

  /**
   * Looks for plugin jars.
   *
   * @param folders where they are, the most important first
   * @param list which jars and signers are trusted; all jars, if there is no list
   * @throws BadInput if a folder or the list cannot be read
   */
  public static List<PluginFolder> find(List<Path> folders, Optional<Path> list) throws BadInput {
    PluginTrust trust = list.isPresent() ? trust(list.get()) : PluginTrust.anybody();
    List<PluginFolder> found = new ArrayList<>();
    for (Path folder : folders) {
      try {
        found.add(PluginFolder.read(folder, trust));
      } catch (IOException e) {
        throw new BadInput(IoReason.line(folder.toString(), e, "a folder of plugin jars"));
      }
    }
    return found;
  }

  private static PluginTrust trust(Path list) throws BadInput {
    try {
      return PluginTrust.read(list);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(list.toString(), e, "a list of checksums and signers"));
    } catch (MalformedListException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }
}
