package dev.probus.bus.devicetree.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.api.module.FirmwareSource;
import dev.probus.bus.devicetree.Board;
import dev.probus.bus.devicetree.EarlyProviders;
import dev.probus.bus.devicetree.ModelDriver;
import dev.probus.bus.devicetree.OfBus;
import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.List;
import java.util.Optional;

/** Makes a machine of a devicetree. */
final class BoardMachine {
  private BoardMachine() {}

  /**
   * Makes it.
   *
   * @param name what the machine is called
   * @param file what its tree was read from, for messages
   */
  static Machine of(String name, String file, Tree tree, BoardOptions options) {
    Board board = new Board(tree);
    List<Problem> problems =
        board.remarks().stream().map(remark -> new Problem(file, 0, remark.toString())).toList();
    return new Machine(
        name,
        title(tree.root(), board),
        List.of(new OfBus(board)),
        options.builtIn() ? List.of(ModelDriver.builtIn()) : List.of(),
        List.of(),
        List.of(new EarlyProviders(board)),
        FirmwareSource.none(),
        problems,
        Optional.of("fw_devlink=" + options.links()));
  }

  private static String title(Node root, Board board) {
    String model =
        root.strings("model").stream()
            .findFirst()
            .filter(text -> !text.isBlank())
            .orElse("a board without a name");
    int devices = board.all().size();
    return model.replaceAll("[^ -~]", "?")
        + ": "
        + devices
        + (devices == 1 ? " device" : " devices")
        + " in the devicetree";
  }
}
