package dev.probus.bus.devicetree.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.bus.devicetree.machine.DevBoard;
import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What blobs hold, and what is wrong with damaged ones. */
final class BlobTest {
  private static final Node ROOT =
      new Node(
          "",
          0,
          List.of(new Property("model", 0, new byte[] {'x', 0})),
          List.of(new Node("a@1", 0, List.of(new Property("reg", 0, new byte[4])), List.of())));

  /** Where the structure block of {@link #ROOT} begins. */
  private static final int STRUCTURE = 56;

  @Test
  void readsWhatWasWritten() throws DamagedBlobException {
    Tree tree = DevBoard.tree();
    Blob blob = Blob.read(BlobWriter.write(tree.root(), new long[] {0x1000, 0x20, -1L, 1}));
    assertThat(blob.version()).isEqualTo(17);
    assertThat(blob.reservations())
        .containsExactly(new Reservation(0x1000, 0x20), new Reservation(-1L, 1));
    assertThat(text(blob.tree())).isEqualTo(text(tree)).contains("/soc/i2c@4000/pmic@58");
  }

  private static String text(Tree tree) {
    StringBuilder text = new StringBuilder();
    for (Node node : tree.nodes()) {
      text.append(tree.path(node)).append(node.properties()).append('\n');
    }
    return text.toString();
  }

  @Test
  void readsVersion16WhoseHeaderIsShorter() throws DamagedBlobException {
    byte[] bytes = BlobWriter.write(ROOT);
    ByteBuffer.wrap(bytes).putInt(20, 16).putInt(36, -1);
    assertThat(Blob.read(bytes).tree().nodes()).hasSize(2);
  }

  @Test
  void takesBytesAfterTheBlobForPadding() throws DamagedBlobException {
    byte[] bytes = BlobWriter.write(ROOT);
    assertThat(Blob.read(Arrays.copyOf(bytes, bytes.length + 100)).tree().nodes()).hasSize(2);
  }

  @Test
  void tellsWhatIsWrongWithAHeader() {
    damaged(0, 0x12345678, "byte 0x0: 0x12345678, expected 0xd00dfeed");
    damaged(4, 1 << 20, "byte 0x4: total size 0x100000, expected 0x28 to 0x7e, to the file's end");
    damaged(
        8, -4, "byte 0x8: structure block 0xfffffffc, expected 0x28 to 0x7e, to the blob's end");
    damaged(8, 0x39, "byte 0x8: structure block 0x39, expected a multiple of 4");
    damaged(16, 0x2C, "byte 0x10: memory reservations 0x2c, expected a multiple of 8");
    damaged(20, 15, "byte 0x14: version 15, expected 16 or later");
    damaged(24, 18, "byte 0x18: readable from version 18 on only, expected 17 or earlier");
    damaged(32, 0x7FFFFFFF, "byte 0x20: strings' size 0x7fffffff, expected 0x0 to 0xa, up to");
    damaged(36, -1, "byte 0x24: structure's size 0xffffffff, expected 0x0 to 0x46, up to");
    damaged(40, 1, "byte 0x78: memory reservations go on to the blob's end, expected an entry");
  }

  @Test
  void tellsWhatIsWrongWithAStructure() {
    damaged(STRUCTURE, 5, "byte 0x38: token 0x5, expected 1, 2, 3, 4 or 9");
    damaged(STRUCTURE, 2, "byte 0x38: an end of no node, expected the beginning of one");
    damaged(STRUCTURE, 3, "byte 0x38: a property, expected properties in a node");
    damaged(STRUCTURE, 9, "byte 0x38: the structure ends before its root does, expected a whole");
    damaged(STRUCTURE + 4, 0x41000000, "byte 0x3c: name 'A', expected the root's, which is empty");
    damaged(STRUCTURE + 12, 0x7FFFFFF0, "byte 0x4c: 40 bytes left of the structure");
    damaged(STRUCTURE + 12, -8, "byte 0x4c: 40 bytes left of the structure, expected the value of");
    damaged(STRUCTURE + 16, 99, "byte 0x48: name at 0x63, expected a place in the strings block");
    damaged(STRUCTURE + 28, 0x2F000000, "byte 0x54: name '/', expected printable ASCII");
    damaged(0x7e - 4, 0x41414141, "a property's name without an end, expected a zero byte within");
  }

  @Test
  void doesNotFollowATreeForEver() {
    Node node = new Node("n", 0, List.of(), List.of());
    for (int i = 0; i < 64; i++) {
      node = new Node(i == 63 ? "" : "n", 0, List.of(), List.of(node));
    }
    byte[] bytes = BlobWriter.write(node);
    assertThatThrownBy(() -> Blob.read(bytes)).hasMessageContaining("a node 65 deep, expected 64");
  }

  @Test
  void refusesNamesThatComeTwice() {
    Property property = new Property("p", 0, new byte[0]);
    Node child = new Node("n", 0, List.of(property), List.of());
    byte[] bytes = BlobWriter.write(new Node("", 0, List.of(), List.of(child, child)));
    assertThatThrownBy(() -> Blob.read(bytes)).hasMessageContaining("a second node 'n', expected");
  }

  @Test
  void everyTruncationIsToldOf() {
    byte[] bytes = BlobWriter.write(ROOT);
    for (int size = 0; size < bytes.length; size++) {
      byte[] part = Arrays.copyOf(bytes, size);
      assertThatThrownBy(() -> Blob.read(part)).isInstanceOf(DamagedBlobException.class);
    }
  }

  private static void damaged(int at, int cell, String message) {
    byte[] bytes = BlobWriter.write(ROOT);
    ByteBuffer.wrap(bytes).putInt(at, cell);
    assertThatThrownBy(() -> Blob.read(bytes))
        .isInstanceOf(DamagedBlobException.class)
        .hasMessageContaining(message);
  }
}
