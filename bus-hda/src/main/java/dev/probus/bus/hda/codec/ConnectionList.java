package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * What a widget can take its signal from, ranges expanded (H18).
 *
 * @param nodes the sources in order; with {@link Errno#ENOSPC} those that still had room
 * @param error 0, or the kernel's negative error number
 * @param remark what was illegal, in words; empty for a legal list
 */
public record ConnectionList(List<Integer> nodes, int error, String remark) {

  /** The largest list read by {@link #read(CodecAccess, int)}. */
  public static final int LIMIT = 1 << 12;

  /** The list of a widget without connections. */
  public static final ConnectionList NONE = new ConnectionList(List.of(), 0, "");

  /** Keeps its own copy of the nodes. */
  public ConnectionList {
    nodes = List.copyOf(nodes);
  }

  /** Returns the number of connections, or the negative error number (P22). */
  public int count() {
    return error < 0 ? error : nodes.size();
  }

  /** Reads the list of a node; longer than {@link #LIMIT} is {@link Errno#ENOSPC}. */
  public static ConnectionList read(CodecAccess codec, int node) {
    return read(codec, node, LIMIT);
  }

  /**
   * Reads the list of a node.
   *
   * @param limit room for this many entries after expansion; more is {@link Errno#ENOSPC}
   */
  public static ConnectionList read(CodecAccess codec, int node, int limit) {
    int parameter = codec.parameter(node, Parameter.CONNECTION_LENGTH);
    int length = parameter == Link.NO_ANSWER ? 0 : parameter & 0x7f;
    boolean wide = (parameter & 0x80) != 0;
    return switch (length) {
      case 0 -> NONE;
      case 1 -> single(codec, node, wide);
      default -> new Reader(codec, node, wide, limit).read(length);
    };
  }

  private static ConnectionList single(CodecAccess codec, int node, boolean wide) {
    int response = codec.get(node, Verb.GET_CONNECTION_LIST, 0);
    return response == Link.NO_ANSWER
        ? new ConnectionList(List.of(), Errno.EIO.negative(), "no answer")
        : new ConnectionList(List.of(response & (wide ? 0x7fff : 0x7f)), 0, "");
  }

  /** Walks the entries of a list of two or more. */
  private static final class Reader {
    private final CodecAccess codec;
    private final int node;
    private final int width;
    private final int limit;
    private final List<Integer> found = new ArrayList<>();
    private String remark = "";
    private int previous;

    Reader(CodecAccess codec, int node, boolean wide, int limit) {
      this.codec = codec;
      this.node = node;
      this.width = wide ? 16 : 8;
      this.limit = limit;
    }

    ConnectionList read(int length) {
      int perResponse = 32 / width;
      int response = 0;
      boolean zeroSeen = false;
      for (int i = 0; i < length; i++) {
        if (i % perResponse == 0) {
          response = codec.get(node, Verb.GET_CONNECTION_LIST, i);
          if (response == Link.NO_ANSWER) {
            return new ConnectionList(List.of(), Errno.EIO.negative(), "no answer");
          }
        }
        int value = response & (1 << (width - 1)) - 1;
        boolean range = (response >>> (width - 1) & 1) != 0;
        response >>>= width;
        if (value == 0 && zeroSeen) {
          return new ConnectionList(List.of(), 0, "entry " + i + " is a second zero");
        }
        zeroSeen |= value == 0;
        if (!add(value, range)) {
          return new ConnectionList(found, Errno.ENOSPC.negative(), "more than " + limit);
        }
      }
      return new ConnectionList(found, 0, remark);
    }

    /** Adds one entry; false if there is no more room. */
    private boolean add(int value, boolean range) {
      if (range && (previous == 0 || previous >= value)) {
        remark = "range to " + value + " after " + previous; // skipped; previous stays (H18)
        return true;
      }
      for (int n = range ? previous + 1 : value; n <= value; n++) {
        if (found.size() >= limit) {
          return false;
        }
        found.add(n);
      }
      previous = value;
      return true;
    }
  }
}
