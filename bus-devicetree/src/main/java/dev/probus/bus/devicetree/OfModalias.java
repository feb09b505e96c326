package dev.probus.bus.devicetree;

import dev.probus.api.Modalias;
import dev.probus.bus.devicetree.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what devices go by, as the kernel does. */
final class OfModalias {
  private OfModalias() {}

  /**
   * Returns what a node's device goes by, best first: its modalias of the tree; below an SPI
   * controller also that of its bus; and last what the model of built-in drivers takes.
   */
  static List<Modalias> all(Node node, boolean spi) {
    List<Modalias> all = new ArrayList<>();
    all.add(Modalias.of(of(node)));
    String first = node.compatible().getFirst();
    if (spi) {
      all.add(Modalias.of("spi:" + plain(first.substring(first.indexOf(',') + 1))));
    }
    all.add(Modalias.of(OfDevice.BUILT_IN + plain(first)));
    return List.copyOf(all);
  }

  /** The kernel prints a type that is absent as {@code (null)}, and blanks as {@code _}. */
  static String of(Node node) {
    Optional<String> type = node.strings("device_type").stream().findFirst();
    StringBuilder text = new StringBuilder("of:N" + node.baseName() + "T" + type.orElse("(null)"));
    node.compatible().forEach(with -> text.append('C').append(with));
    return plain(text.toString());
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(c == ' ' ? '_' : c < ' ' ? '?' : (char) c));
    return plain.toString();
  }
}
