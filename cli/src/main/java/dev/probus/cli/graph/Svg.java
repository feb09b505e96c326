package dev.probus.cli.graph;

import dev.probus.bus.hda.graph.Wire.Flow;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a picture. */
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final XMLStreamWriter xml;

  Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Begins the picture. */
  void begin(double width, double height) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    String size = number(width) + " " + number(height);
    attributes("width", number(width), "height", number(height), "viewBox", "0 0 " + size);
    line();
    xml.writeStartElement("style");
    xml.writeCharacters(style());
    end();
    xml.writeStartElement("defs");
    for (Flow flow : Flow.values()) {
      arrow(flow);
    }
    end();
    empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
  }

  private static String style() {
    return """
    text { font-family: "DejaVu Sans", Verdana, sans-serif; font-size: 11px; fill: #202020 }
    .title { font-size: 15px; font-weight: bold }
    .name { font-weight: bold }
    .block { stroke: #404040; stroke-width: 1.1 }
    .unused { stroke: #909090; stroke-dasharray: 4 3 }
    .jack { stroke: #404040; stroke-width: 1 }
    polyline { fill: none }
    """
        + look(Flow.SELECTED, "stroke-width: 2.4")
        + look(Flow.ALTERNATIVE, "stroke-width: 1; stroke-dasharray: 5 3")
        + look(Flow.SUMMED, "stroke-width: 1.3");
  }

  private static String look(Flow flow, String stroke) {
    String name = name(flow);
    String paint = Paint.of(flow);
    return ".%s { stroke: %s; %s }%n.%s-dot { fill: %s }%n"
        .formatted(name, paint, stroke, name, paint);
  }

  private void arrow(Flow flow) throws XMLStreamException {
    xml.writeStartElement("marker");
    attributes("id", name(flow), "markerUnits", "userSpaceOnUse", "markerWidth", "8");
    attributes("markerHeight", "8", "refX", "7", "refY", "4", "orient", "auto");
    empty("path", "d", "M0,0.5 L8,4 L0,7.5 z", "fill", Paint.of(flow));
    end();
  }

  private static String name(Flow flow) {
    return flow.name().toLowerCase(Locale.ROOT);
  }

  /** Begins a group whose place is given. */
  void group(double x, double y) throws XMLStreamException {
    xml.writeStartElement("g");
    attributes("transform", "translate(" + number(x) + " " + number(y) + ")");
    line();
  }

  /** Draws a box at the group's place. */
  void box(double width, double height, String look, String fill) throws XMLStreamException {
    empty(
        "rect",
        "class",
        look,
        "width",
        number(width),
        "height",
        number(height),
        "rx",
        "5",
        "fill",
        fill);
  }

  /** Writes a line of text. */
  void text(double x, double y, String look, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    attributes("class", look, "x", number(x), "y", number(y));
    xml.writeCharacters(words);
    end();
  }

  /** Writes an element without content: names and values of its attributes in turn. */
  void empty(String element, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(element);
    attributes(attributes);
    line();
  }

  /** Ends what was begun last. */
  void end() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Returns a length with at most one place after the point. */
  static String number(double length) {
    double rounded = Math.round(length * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
