package dev.probus.cli.graph;

import dev.probus.bus.hda.graph.Block;
import dev.probus.bus.hda.graph.SignalGraph;
import dev.probus.bus.hda.graph.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Finds places for a graph: signals flow to the right, in layers. For one graph. */
final class Layouter {
  static final double LINE = 15;
  private static final double EDGE = 8;
  private static final double CHARACTER = 6.4;
  private static final double MARGIN = 12;
  private static final double PER_SOURCE = 11;

  private final SignalGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkPort> outlets = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  private Layouter(SignalGraph graph) {
    this.graph = graph;
  }

  static Layout of(SignalGraph graph) {
    // The library keeps what it knows of layouts in one object; to tell it again does no harm.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    return new Layouter(graph).run();
  }

  private Layout run() {
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.ASPECT_RATIO, 0.3); // single blocks in rows above the rest
    root.setProperty(LayeredOptions.THOROUGHNESS, 20);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 6.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
    graph.blocks().forEach(this::node);
    graph.wires().forEach(this::edge);
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    return new Layout(root.getWidth(), root.getHeight(), boxes(), paths());
  }

  private void node(Block block) {
    ElkNode node = ElkGraphUtil.createNode(root);
    int longest = block.lines().stream().mapToInt(String::length).max().orElse(0);
    long sources = graph.wires().stream().filter(wire -> wire.to().equals(block.id())).count();
    double height = Math.max(block.lines().size() * LINE, sources * PER_SOURCE) + 2 * EDGE;
    node.setDimensions(Math.max(90, longest * CHARACTER + 3 * EDGE), height);
    node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    nodes.put(block.id(), node);
  }

  /** Connects two blocks; all wires of a source leave it at the same place. */
  private void edge(Wire wire) {
    ElkPort outlet = outlets.computeIfAbsent(wire.from(), id -> port(id, PortSide.EAST));
    ElkPort inlet = port(wire.to(), PortSide.WEST);
    edges.add(ElkGraphUtil.createSimpleEdge(outlet, inlet));
  }

  private ElkPort port(String block, PortSide side) {
    ElkPort port = ElkGraphUtil.createPort(place(block));
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    return port;
  }

  private ElkNode place(String block) {
    return Objects.requireNonNull(nodes.get(block), block);
  }

  private List<Layout.Box> boxes() {
    List<Layout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < graph.blocks().size(); i++) {
      ElkNode node = place(graph.blocks().get(i).id());
      boxes.add(new Layout.Box(i, node.getX(), node.getY(), node.getWidth(), node.getHeight()));
    }
    return boxes;
  }

  private List<Layout.Path> paths() {
    List<Layout.Path> paths = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      List<Layout.Point> points = new ArrayList<>();
      for (ElkEdgeSection section : edges.get(i).getSections()) {
        points.add(new Layout.Point(section.getStartX(), section.getStartY()));
        section
            .getBendPoints()
            .forEach(bend -> points.add(new Layout.Point(bend.getX(), bend.getY())));
        points.add(new Layout.Point(section.getEndX(), section.getEndY()));
      }
      List<Layout.Point> junctions =
          edges.get(i).getProperty(LayeredOptions.JUNCTION_POINTS).stream()
              .map(at -> new Layout.Point(at.x, at.y))
              .toList();
      paths.add(new Layout.Path(i, points, junctions));
    }
    return paths;
  }
}
