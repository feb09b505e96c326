package dev.probus.cli.graph;

import dev.probus.bus.hda.graph.Block;
import dev.probus.bus.hda.graph.Wire;
import java.util.Optional;

/** The colours of a drawing, as {@code #rrggbb}. */
final class Paint {
  private Paint() {}

  /** Returns what a block is filled with. */
  static String of(Block block) {
    return switch (block.kind()) {
      case OUTPUT_CONVERTER -> "#d6e6f5";
      case INPUT_CONVERTER -> "#dcefdc";
      case MIXER -> "#fdeccd";
      case SELECTOR -> "#efe2f5";
      case OUTPUT_PIN, INPUT_PIN -> block.used() ? "#ffffff" : "#f3f3f3";
      case OTHER -> "#ececec";
    };
  }

  /** Returns the colour of a connection. */
  static String of(Wire.Flow flow) {
    return switch (flow) {
      case SELECTED -> "#c8102e";
      case ALTERNATIVE -> "#a8a8a8";
      case SUMMED -> "#4a5a78";
    };
  }

  /** Returns the colour of a pin's jack, if it is known to have one. */
  static Optional<String> jack(Block block) {
    return Optional.ofNullable(
        switch (block.color()) {
          case "Black" -> "#202020";
          case "Grey" -> "#909090";
          case "Blue" -> "#3070d0";
          case "Green" -> "#58b058";
          case "Red" -> "#d83030";
          case "Orange" -> "#f08c28";
          case "Yellow" -> "#e8d020";
          case "Purple" -> "#8040a0";
          case "Pink" -> "#f090b8";
          case "White" -> "#fcfcfc";
          default -> null;
        });
  }
}
