package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names devices as the kernel does: {@code e6500000.i2c} where an address is known, the names of
 * nodes where none is, {@code 3-0050} and {@code spi0.1} on numbered buses.
 */
final class DeviceNames {
  private static final Pattern NUMBERED = Pattern.compile("(i2c|spi)([0-9]{1,4})");

  private final Tree tree;
  private final Addresses addresses;
  private final Map<Node, Matcher> numbered = new HashMap<>();

  DeviceNames(Tree tree) {
    this.tree = tree;
    this.addresses = new Addresses(tree);
    Optional<Node> aliases = tree.top("aliases");
    for (Property alias : aliases.map(Node::properties).orElse(List.of())) {
      Matcher matcher = NUMBERED.matcher(alias.name());
      if (matcher.matches()) {
        alias.strings().stream()
            .findFirst()
            .flatMap(this::at)
            .ifPresent(node -> numbered.putIfAbsent(node, matcher));
      }
    }
  }

  private Optional<Node> at(String path) {
    @Nullable Node node = tree.root();
    for (String name : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
      node =
          node == null
              ? null
              : node.children().stream()
                  .filter(child -> child.name().equals(name))
                  .findFirst()
                  .orElse(null);
    }
    return Optional.ofNullable(node);
  }

  /** Returns the name of a node's device. */
  String of(Node node) {
    return onNumberedBus(node).orElseGet(() -> byPlace(node));
  }

  private Optional<String> onNumberedBus(Node node) {
    Optional<Matcher> bus = tree.parent(node).map(numbered::get);
    OptionalInt reg =
        node.property("reg")
            .filter(r -> r.cells() > 0)
            .map(r -> OptionalInt.of(r.cell(0)))
            .orElse(OptionalInt.empty());
    if (bus.isEmpty() || reg.isEmpty()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(bus.get().group(2));
    return Optional.of(
        bus.get().group(1).equals("i2c")
            ? String.format("%d-%04x", number, reg.getAsInt() & 0xFFFF)
            : String.format("spi%d.%d", number, Integer.toUnsignedLong(reg.getAsInt())));
  }

  /** Puts the names of nodes together from below up to one whose address is known. */
  private String byPlace(Node node) {
    String name = "";
    @Nullable Node at = node;
    while (at != null && tree.parent(at).isPresent()) {
      OptionalLong address = addresses.translated(at);
      if (address.isPresent()) {
        OptionalInt mask = at.cell("mask");
        String bit =
            mask.isPresent() && mask.getAsInt() != 0
                ? "." + Integer.toHexString(Integer.numberOfTrailingZeros(mask.getAsInt()))
                : "";
        return joined(Long.toHexString(address.getAsLong()) + bit + "." + at.baseName(), name);
      }
      name = joined(at.name(), name);
      at = tree.parent(at).orElse(null);
    }
    return name;
  }

  private static String joined(String above, String below) {
    return below.isEmpty() ? above : above + ":" + below;
  }
}
