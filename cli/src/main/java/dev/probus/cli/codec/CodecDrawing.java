package dev.probus.cli.codec;

import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.graph.SignalGraph;
import dev.probus.cli.console.Plain;
import java.util.ArrayList;
import java.util.List;

/** A codec's signal graph under its title. */
record CodecDrawing(String title, SignalGraph graph) {

  /** Returns the drawings of a file's codecs; one that is refused has none. */
  static List<CodecDrawing> of(DumpFile file) {
    List<CodecDrawing> drawings = new ArrayList<>();
    for (DumpFile.Found found : file.codecs()) {
      if (found.result() instanceof Enumeration.Found result) {
        SignalGraph graph = SignalGraph.of(result.codec(), found.codec().model());
        drawings.add(new CodecDrawing(Plain.line(title(found)), graph));
      }
    }
    return drawings;
  }

  private static String title(DumpFile.Found found) {
    return found.codec().name()
        + ", card "
        + found.card().number()
        + ", address "
        + found.codec().address();
  }
}
