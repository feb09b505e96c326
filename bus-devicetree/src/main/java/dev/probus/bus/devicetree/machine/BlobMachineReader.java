package dev.probus.bus.devicetree.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.bus.devicetree.blob.Blob;
import dev.probus.bus.devicetree.blob.DamagedBlobException;
import dev.probus.bus.devicetree.tree.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes machines of flattened devicetree blobs. */
public final class BlobMachineReader implements MachineReader {

  /** What files are called that change a tree rather than being one. */
  private static final String OVERLAY = ".dtbo";

  /** Makes the reader; called when services are looked up. */
  public BlobMachineReader() {}

  @Override
  public String format() {
    return "flattened devicetree blob";
  }

  @Override
  public boolean recognises(Path path) throws IOException {
    return !path.toString().endsWith(OVERLAY) && Blob.begins(path);
  }

  @Override
  public List<MachineOption> options() {
    return BoardOptions.KNOWN;
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    return read(path, MachineOptions.none());
  }

  @Override
  public Machine read(Path path, MachineOptions said)
      throws IOException, UnreadableMachineException {
    BoardOptions options = BoardOptions.of(said);
    try {
      Blob blob = Blob.read(path);
      if (isOverlay(blob.tree().root())) {
        throw new UnreadableMachineException(
            new Problem(path.toString(), 0, "it is an overlay, expected a whole devicetree"));
      }
      String name = String.valueOf(path.getFileName());
      return BoardMachine.of(name, path.toString(), blob.tree(), options);
    } catch (DamagedBlobException e) {
      throw new UnreadableMachineException(
          new Problem(path.toString(), 0, String.valueOf(e.getMessage())));
    }
  }

  private static boolean isOverlay(Node root) {
    return root.children().stream()
        .anyMatch(
            part -> part.children().stream().anyMatch(node -> node.name().equals("__overlay__")));
  }
}
