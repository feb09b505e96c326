package dev.probus.bus.hda.option;

import dev.probus.bus.hda.controller.model.Fault;
import dev.probus.bus.hda.controller.model.Fault.Part;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Understands faults in words: {@code [CARD:]KIND[@ADDRESS][,NAME=VALUE]...}, for example {@code
 * ghost@1} or {@code 1:late@0,nth=12,by=1500ms}.
 */
final class FaultWords {
  /** How a fault is written. */
  static final String FORM = "[CARD:]KIND[@ADDRESS][,NAME=VALUE]";

  private static final int MANY = 1 << 20;
  private static final int LAST_ADDRESS = 14;

  /** The kinds, with what can be said of each. */
  private enum Kind {
    GHOST(true, ""),
    SILENT(true, ""),
    VANISHING(true, "after"),
    ALL_ONES(true, "from"),
    LATE(true, "nth by"),
    STRAY(true, "nth to"),
    LOST(true, "nth count"),
    OVERRUN(true, "nth"),
    FLOOD(true, "nth count"),
    UNREADY(true, "for"),
    NO_INTERRUPTS(false, ""),
    NO_MESSAGES(false, ""),
    DEAD_RINGS(false, ""),
    STUCK_RESET(false, "");

    private final boolean ofAddress;
    private final String names;

    Kind(boolean ofAddress, String names) {
      this.ofAddress = ofAddress;
      this.names = names;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean knows(String name) {
      return List.of(names.split(" ")).contains(name);
    }
  }

  private final String text;
  private final Kind kind;
  private final int address;
  private final Map<String, String> values = new HashMap<>();

  private FaultWords(String text) {
    this.text = text;
    String[] parts = text.split(",", -1);
    int at = parts[0].indexOf('@');
    String name = at < 0 ? parts[0] : parts[0].substring(0, at);
    this.kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(name))
            .findFirst()
            .orElseThrow(() -> wrong("no fault is called '" + name + "'", kinds()));
    if (kind.ofAddress != at >= 0) {
      throw kind.ofAddress
          ? wrong("an address is missing", kind.word() + "@ADDRESS")
          : wrong("it is no fault of an address", kind.word());
    }
    this.address =
        at < 0 ? 0 : Words.number("address", parts[0].substring(at + 1), 0, LAST_ADDRESS);
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int equals = part.indexOf('=');
      if (equals < 1 || !kind.knows(part.substring(0, equals))) {
        throw wrong("'" + part + "' says nothing of it", expected());
      }
      values.put(part.substring(0, equals), part.substring(equals + 1));
    }
  }

  private String expected() {
    return kind.names.isEmpty() ? "nothing" : kind.names.replace(" ", "=, ") + "=";
  }

  private IllegalArgumentException wrong(String what, String expected) {
    return new IllegalArgumentException("fault '" + text + "': " + what + ", expected " + expected);
  }

  /** Returns the words for all kinds. */
  static String kinds() {
    return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
  }

  /**
   * Understands one fault.
   *
   * @throws IllegalArgumentException if it is none, with one line about it
   */
  static CardFault read(String text) {
    int colon = text.indexOf(':');
    OptionalInt card =
        colon < 0
            ? OptionalInt.empty()
            : OptionalInt.of(Words.number("card", text.substring(0, colon), 0, MANY));
    return new CardFault(card, new FaultWords(text.substring(colon + 1)).fault());
  }

  private Fault fault() {
    return switch (kind) {
      case GHOST -> new Fault.Ghost(address);
      case SILENT -> new Fault.Silent(address);
      case VANISHING -> new Fault.Vanishing(address, number("after", 20));
      case ALL_ONES -> new Fault.AllOnes(address, number("from", 1));
      case LATE -> new Fault.Late(address, number("nth", 5), time("by", "1500ms"));
      case STRAY ->
          new Fault.Stray(
              address,
              number("nth", 5),
              Words.number("to", values.getOrDefault("to", "14"), 0, LAST_ADDRESS));
      case LOST -> new Fault.Lost(address, number("nth", 5), number("count", 1));
      case OVERRUN -> new Fault.Overrun(address, number("nth", 5));
      case FLOOD -> new Fault.Flood(address, number("nth", 5), number("count", 300));
      case UNREADY -> new Fault.Unready(address, time("for", "3s"));
      case NO_INTERRUPTS -> new Fault.Broken(Part.INTERRUPTS);
      case NO_MESSAGES -> new Fault.Broken(Part.MESSAGES);
      case DEAD_RINGS -> new Fault.Broken(Part.RINGS);
      case STUCK_RESET -> new Fault.Broken(Part.RESET);
    };
  }

  private int number(String name, int usual) {
    return Words.number(name, values.getOrDefault(name, String.valueOf(usual)), 1, MANY);
  }

  private Duration time(String name, String usual) {
    return Words.time(name, values.getOrDefault(name, usual));
  }
}
