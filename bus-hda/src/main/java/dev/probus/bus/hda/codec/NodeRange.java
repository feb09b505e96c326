package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#NODE_COUNT}: the children of a node.
 *
 * @param first first child's node id, 0 to 0x7fff
 * @param count number of children, 0 to 0x7fff
 */
public record NodeRange(int first, int count) {

  /** Reads a word; one that could not be read is an empty range at 0 (H20). */
  public static NodeRange of(int word) {
    return word == Link.NO_ANSWER
        ? new NodeRange(0, 0)
        : new NodeRange(word >>> 16 & 0x7fff, word & 0x7fff);
  }

  /** Tells whether the kernel takes this as the widgets of a function group (H20 step 6). */
  public boolean holdsWidgets() {
    return first != 0 && count > 0 && count < 255;
  }
}
