package dev.probus.cli.graph;

import dev.probus.bus.hda.graph.Block;
import dev.probus.bus.hda.graph.SignalGraph;
import dev.probus.bus.hda.graph.Wire.Flow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws graphs below each other into one picture, which is written at the end. */
public final class SvgWriter {
  private static final double HEADING = 34;
  private static final double LEGEND = 30;
  private static final double LEAST_WIDTH = 560;

  private record Sheet(String title, SignalGraph graph, Layout layout) {
    double height() {
      return HEADING + layout.height();
    }
  }

  private final List<Sheet> sheets = new ArrayList<>();

  /** Makes a writer. */
  public SvgWriter() {}

  /**
   * Adds a graph.
   *
   * @param title what it is of
   */
  public void add(String title, SignalGraph graph) {
    sheets.add(new Sheet(title, graph, Layouter.of(graph)));
  }

  /** Writes the picture. */
  public void write(PrintWriter out) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      write(new Svg(xml));
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the printer does not fail", e);
    }
    out.println();
  }

  private void write(Svg svg) throws XMLStreamException {
    double width = LEAST_WIDTH;
    double height = LEGEND;
    for (Sheet sheet : sheets) {
      width = Math.max(width, sheet.layout().width());
      height += sheet.height();
    }
    svg.begin(width, height);
    double top = 0;
    for (Sheet sheet : sheets) {
      svg.group(0, top);
      svg.text(12, 23, "title", sheet.title());
      svg.end();
      svg.group(0, top + HEADING);
      draw(svg, sheet);
      svg.end();
      top += sheet.height();
    }
    svg.group(12, top + 4);
    legend(svg);
    svg.end();
    svg.end();
  }

  /** Draws wires below blocks, and those that carry the signal above the others. */
  private static void draw(Svg svg, Sheet sheet) throws XMLStreamException {
    for (Flow flow : List.of(Flow.ALTERNATIVE, Flow.SUMMED, Flow.SELECTED)) {
      for (Layout.Path path : sheet.layout().paths()) {
        if (sheet.graph().wires().get(path.wire()).flow() == flow) {
          wire(svg, path, flow);
        }
      }
    }
    for (Layout.Box box : sheet.layout().boxes()) {
      block(svg, box, sheet.graph().blocks().get(box.block()));
    }
  }

  private static void wire(Svg svg, Layout.Path path, Flow flow) throws XMLStreamException {
    String points =
        path.points().stream()
            .map(point -> Svg.number(point.x()) + "," + Svg.number(point.y()))
            .collect(Collectors.joining(" "));
    String look = flow.name().toLowerCase(Locale.ROOT);
    svg.empty("polyline", "class", look, "points", points, "marker-end", "url(#" + look + ")");
    for (Layout.Point at : path.junctions()) {
      svg.empty(
          "circle",
          "class",
          look + "-dot",
          "cx",
          Svg.number(at.x()),
          "cy",
          Svg.number(at.y()),
          "r",
          "2.6");
    }
  }

  private static void block(Svg svg, Layout.Box box, Block block) throws XMLStreamException {
    svg.group(box.x(), box.y());
    svg.box(box.width(), box.height(), block.used() ? "block" : "block unused", Paint.of(block));
    double top = (box.height() - block.lines().size() * Layouter.LINE) / 2;
    for (int i = 0; i < block.lines().size(); i++) {
      double y = top + i * Layouter.LINE + 11.5;
      svg.text(10, y, i == 0 ? "name" : "note", block.lines().get(i));
    }
    String jack = Paint.jack(block).orElse("");
    if (!jack.isEmpty()) {
      svg.empty(
          "circle",
          "class",
          "jack",
          "cx",
          Svg.number(box.width() - 12),
          "cy",
          "12",
          "r",
          "6",
          "fill",
          jack);
    }
    svg.end();
  }

  private static void legend(Svg svg) throws XMLStreamException {
    double x = 0;
    for (Flow flow : Flow.values()) {
      String look = flow.name().toLowerCase(Locale.ROOT);
      String line = Svg.number(x) + ",8 " + Svg.number(x + 36) + ",8";
      svg.empty("polyline", "class", look, "points", line, "marker-end", "url(#" + look + ")");
      String words =
          switch (flow) {
            case SELECTED -> "selected source";
            case ALTERNATIVE -> "source that can be selected";
            case SUMMED -> "source that is added";
          };
      svg.text(x + 44, 12, "note", words);
      x += 60 + words.length() * 6.4;
    }
  }
}
