package dev.probus.cli.graph;

import dev.probus.bus.hda.graph.Block;
import dev.probus.bus.hda.graph.SignalGraph;
import dev.probus.bus.hda.graph.Wire;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Writes graphs in the language of Graphviz, one after another. */
public final class DotWriter {
  private final PrintWriter out;

  /** Makes a writer. */
  public DotWriter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Writes a graph.
   *
   * @param title what it is of
   */
  public void write(String title, SignalGraph graph) {
    out.println("digraph " + quoted(title) + " {");
    out.println("  graph [label=" + quoted(title) + ", labelloc=t, rankdir=LR, ranksep=1];");
    out.println("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];");
    out.println("  edge [color=\"" + Paint.of(Wire.Flow.SUMMED) + "\"];");
    graph.blocks().forEach(this::block);
    graph.wires().forEach(this::wire);
    out.println("}");
  }

  private void block(Block block) {
    String label =
        block.lines().stream().map(DotWriter::escaped).collect(Collectors.joining("\\n"));
    out.print("  " + block.id() + " [label=\"" + label + "\", fillcolor=\"" + Paint.of(block));
    Paint.jack(block).ifPresent(jack -> out.print("\", penwidth=4, color=\"" + jack));
    out.println(block.used() ? "\"];" : "\", style=\"rounded,filled,dashed\"];");
  }

  private void wire(Wire wire) {
    String style =
        switch (wire.flow()) {
          case SELECTED -> ", penwidth=2.5";
          case ALTERNATIVE -> ", style=dashed";
          case SUMMED -> "";
        };
    out.println(
        "  %s -> %s [color=\"%s\"%s, tooltip=\"source %d\"];"
            .formatted(wire.from(), wire.to(), Paint.of(wire.flow()), style, wire.index()));
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
