package dev.probus.bus.devicetree;

import dev.probus.api.bus.Bus;
import dev.probus.bus.devicetree.machine.DevBoard;
import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import dev.probus.testkit.contract.BusContract;
import dev.probus.testkit.contract.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bus keeps to what every bus keeps to, whatever a tree says. */
final class OfBusContractTest extends BusContract {
  private static final Node FIRST = DevBoard.tree().root().children().get(1);

  @Override
  protected Bus<?> bus() {
    return new OfBus(new Board(DevBoard.tree()));
  }

  /** A tree is what it is: nothing of it is late, or comes and goes. */
  @Override
  protected Optional<Bus<?>> busWith(Fault fault) {
    return switch (fault) {
      case ABSENT -> Optional.of(with(switchedOff(FIRST)));
      case DUPLICATE -> Optional.of(with(new Node("again", 0, FIRST.properties(), List.of())));
      case GHOST -> Optional.of(with(referring(0x7777)));
      case LATE, FLAPPING, VANISHING, HANGING -> Optional.empty();
    };
  }

  private static Bus<?> with(Node more) {
    Node root = DevBoard.tree().root();
    List<Node> children = new ArrayList<>(root.children());
    children.add(more);
    return new OfBus(new Board(new Tree(new Node("", 0, root.properties(), children))));
  }

  private static Node switchedOff(Node node) {
    List<Property> properties = new ArrayList<>(node.properties());
    properties.add(new Property("status", 0, "disabled\0".getBytes(StandardCharsets.ISO_8859_1)));
    return new Node("off", 0, properties, List.of());
  }

  private static Node referring(int phandle) {
    byte[] cell = {0, 0, (byte) (phandle >> 8), (byte) phandle};
    List<Property> properties = new ArrayList<>(FIRST.properties());
    properties.add(new Property("clocks", 0, cell));
    return new Node("haunted", 0, properties, List.of());
  }
}
