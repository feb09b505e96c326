package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which nodes become devices, as the kernel's {@code of_platform_default_populate} does,
 * and drivers of controllers after it.
 */
final class Population {
  /** Whose children are there from the start. */
  private static final List<String> BUSES =
      List.of("simple-bus", "simple-mfd", "isa", "arm,amba-bus");

  /** Memory that has a driver. */
  private static final List<String> RESERVED =
      List.of(
          "phram",
          "qcom,rmtfs-mem",
          "qcom,cmd-db",
          "qcom,smem",
          "ramoops",
          "nvmem-rmem",
          "google,open-dice");

  /** What is set up before there are devices; such a node never becomes one. */
  private static final List<String> EARLY =
      List.of(
          "fixed-clock",
          "fixed-factor-clock",
          "arm,gic-400",
          "arm,gic-v3",
          "arm,cortex-a7-gic",
          "arm,cortex-a9-gic",
          "arm,cortex-a15-gic",
          "arm,pl390",
          "qcom,msm-qgic2");

  /** Tables and pieces of memory, which only look like devices. */
  private static final List<String> DATA = List.of("operating-points-v2", "arm,scmi-shmem");

  private final DeviceNames names;
  private final Consumer<Remark> told;
  private final Map<Node, Place> places = new LinkedHashMap<>();
  private final Set<Node> early = new LinkedHashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** Decides it all. */
  Population(Tree tree, Consumer<Remark> told) {
    this.names = new DeviceNames(tree);
    this.told = told;
    top(tree, "reserved-memory").stream()
        .filter(node -> RESERVED.stream().anyMatch(node::compatible))
        .forEach(node -> there(node, null));
    top(tree, "firmware").forEach(node -> there(node, null));
    top(tree, "chosen").stream()
        .filter(node -> node.compatible("simple-framebuffer"))
        .forEach(node -> there(node, null));
    tree.root().children().forEach(node -> there(node, null));
    tree.nodes().stream().filter(node -> isEarly(node) && tree.available(node)).forEach(early::add);
  }

  private static List<Node> top(Tree tree, String name) {
    return tree.top(name).filter(Node::available).map(Node::children).orElse(List.of());
  }

  /** Returns the nodes that become devices, in order, each after the one above it. */
  Map<Node, Place> places() {
    return places;
  }

  /** Returns the nodes that are set up before there are devices. */
  Set<Node> early() {
    return early;
  }

  private static boolean isEarly(Node node) {
    return EARLY.stream().anyMatch(node::compatible);
  }

  private void there(Node node, @Nullable Node above) {
    if (place(node, above, false)) {
      boolean bus = BUSES.stream().anyMatch(node::compatible);
      for (Node child : node.children()) {
        if (bus) {
          there(child, node);
        } else {
          below(child, node);
        }
      }
    }
  }

  /** Devices below a controller, also below nodes that only group them. */
  private void below(Node node, Node above) {
    boolean group = node.available() && node.compatible().isEmpty();
    Optional<Node> owner =
        group ? Optional.of(above) : Optional.of(node).filter(n -> place(n, above, true));
    owner.ifPresent(o -> node.children().forEach(child -> below(child, o)));
  }

  /** Tells whether the node becomes a device. */
  private boolean place(Node node, @Nullable Node above, boolean onProbe) {
    List<String> compatible = node.compatible();
    if (compatible.isEmpty()
        || !node.available()
        || DATA.stream().anyMatch(compatible::contains)
        || isEarly(node)
        || places.containsKey(node)) {
      return false;
    }
    String name = names.of(node);
    if (!taken.add(name)) {
      told.accept(
          new Remark(node.offset(), "a second device " + name + ", expected another address"));
      return false;
    }
    places.put(node, new Place(node, name, above, onProbe));
    return true;
  }
}
