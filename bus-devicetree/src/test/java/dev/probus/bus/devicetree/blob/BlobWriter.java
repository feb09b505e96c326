package dev.probus.bus.devicetree.blob;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes blobs for tests. */
public final class BlobWriter {
  private static final int HEADER = 40;

  private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private BlobWriter() {}

  /** Returns the blob of a tree, of version 17, without memory reservations. */
  public static byte[] write(Node root) {
    return write(root, new long[0]);
  }

  static byte[] write(Node root, long[] reservations) {
    BlobWriter writer = new BlobWriter();
    writer.node(root);
    writer.cell(9);
    int structureAt = HEADER + (reservations.length + 2) * Long.BYTES;
    int stringsAt = structureAt + writer.structure.size();
    int total = stringsAt + writer.strings.size();
    ByteBuffer blob = ByteBuffer.allocate(total);
    blob.putInt(0xD00DFEED).putInt(total).putInt(structureAt).putInt(stringsAt).putInt(HEADER);
    blob.putInt(17).putInt(16).putInt(0);
    blob.putInt(writer.strings.size()).putInt(writer.structure.size());
    for (long number : reservations) {
      blob.putLong(number);
    }
    blob.putLong(0).putLong(0);
    blob.put(writer.structure.toByteArray()).put(writer.strings.toByteArray());
    return blob.array();
  }

  private void node(Node node) {
    cell(1);
    padded((node.name() + "\0").getBytes(StandardCharsets.ISO_8859_1));
    for (Property property : node.properties()) {
      cell(3);
      cell(property.size());
      cell(place(property.name()));
      padded(property.bytes());
    }
    node.children().forEach(this::node);
    cell(2);
  }

  private int place(String name) {
    return places.computeIfAbsent(
        name,
        n -> {
          int at = strings.size();
          strings.writeBytes((n + "\0").getBytes(StandardCharsets.ISO_8859_1));
          return at;
        });
  }

  private void cell(int value) {
    structure.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  private void padded(byte[] bytes) {
    structure.writeBytes(bytes);
    structure.writeBytes(new byte[-bytes.length & 3]);
  }
}
