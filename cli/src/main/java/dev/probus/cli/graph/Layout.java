package dev.probus.cli.graph;

import java.util.List;

/**
 * A graph with places. All lengths are in pixels; x grows to the right, y downwards.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes the blocks
 * @param paths the connections
 */
record Layout(double width, double height, List<Box> boxes, List<Path> paths) {

  /** A corner of a path. */
  record Point(double x, double y) {}

  /** Where the block of some index is. */
  record Box(int block, double x, double y, double width, double height) {}

  /**
   * How the wire of some index goes.
   *
   * @param wire its index
   * @param points the corners from beginning to end, at least two
   * @param junctions where it leaves the way of other wires of the same source
   */
  record Path(int wire, List<Point> points, List<Point> junctions) {
    Path {
      points = List.copyOf(points);
      junctions = List.copyOf(junctions);
    }
  }

  Layout {
    boxes = List.copyOf(boxes);
    paths = List.copyOf(paths);
  }
}
