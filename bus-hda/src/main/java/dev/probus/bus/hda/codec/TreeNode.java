package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * One line of a tree for people, and the lines below it.
 *
 * @param text the line, without indentation
 * @param children the lines below
 */
public record TreeNode(String text, List<TreeNode> children) {

  /** Keeps its own copy of the children. */
  public TreeNode {
    children = List.copyOf(children);
  }

  /** Makes a line with nothing below. */
  static TreeNode leaf(String text) {
    return new TreeNode(text, List.of());
  }
}
