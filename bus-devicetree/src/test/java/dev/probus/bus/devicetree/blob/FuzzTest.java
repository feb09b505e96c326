package dev.probus.bus.devicetree.blob;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.probus.bus.devicetree.Board;
import dev.probus.bus.devicetree.machine.DevBoard;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is in a blob: it is read, or it is told what is wrong with it. */
final class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("probus.fuzz", 1_500);
  private static final int[] CELLS = {0, 1, 2, 3, 4, 9, -1, 7, 1 << 31, 0x7FFFFFFF, 0x61626300};

  private static final byte[] SOUND = BlobWriter.write(DevBoard.tree().root());

  @Test
  void damagedBlobsAreReadOrToldOf() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = damaged(new Random(seed));
      assertThatCode(() -> read(bytes)).as("seed %d", seed).doesNotThrowAnyException();
    }
  }

  private static void read(byte[] bytes) {
    try {
      Board board = new Board(Blob.read(bytes).tree());
      board.remarks();
      board.all().forEach(device -> device.promises().size());
    } catch (DamagedBlobException e) {
      if (!String.valueOf(e.getMessage()).matches("byte 0x[0-9a-f]+: .+, expected .+")) {
        throw new AssertionError("a message without a place", e);
      }
    }
  }

  /** A few bytes or cells changed, and now and then the end cut off. */
  private static byte[] damaged(Random random) {
    byte[] bytes = SOUND.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int cell = random.nextInt(bytes.length / 4) * 4;
      if (random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      } else {
        ByteBuffer.wrap(bytes).putInt(cell, CELLS[random.nextInt(CELLS.length)]);
      }
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
