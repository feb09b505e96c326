package dev.probus.bench.module;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A table of aliases that is made up, in the forms and about the proportions of a distribution's,
 * and what devices ask for. The same number and seed give the same world.
 *
 * @param lines the table
 * @param queries modaliases that devices would have; about one in eight is nobody's
 */
public record AliasWorld(List<Line> lines, List<String> queries) {
  private static final int QUERIES = 1024;
  private static final int ALIASES_OF_A_MODULE = 8;
  private static final int VENDORS = 600;
  private static final int ONE_IN_EIGHT = 8;
  private static final int MOST_FOR_A_STAR = 5;

  /**
   * An alias.
   *
   * @param pattern shell wild cards
   * @param module who goes by it
   */
  public record Line(String pattern, String module) {}

  /** Copies the lists. */
  public AliasWorld {
    lines = List.copyOf(lines);
    queries = List.copyOf(queries);
  }

  /** Makes a world of so many aliases. */
  public static AliasWorld of(int aliases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < aliases; i++) {
      String module = "mod-" + random.nextInt(1 + aliases / ALIASES_OF_A_MODULE);
      lines.add(new Line(pattern(random), module));
    }
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      boolean nobodys = random.nextInt(ONE_IN_EIGHT) == 0;
      Line like = lines.get(random.nextInt(aliases));
      queries.add(device(nobodys ? pattern(random) : like.pattern(), random));
    }
    return new AliasWorld(lines, queries);
  }

  /** Returns the table as a file has it. */
  public byte[] text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append("alias ").append(line.pattern()).append(' ').append(line.module()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String pattern(SplittableRandom random) {
    int vendor = random.nextInt(VENDORS) * 97;
    int product = random.nextInt(0x10000);
    return switch (random.nextInt(20)) {
      case 0 -> "pci:v*d*sv*sd*bc%02Xsc%02Xi*".formatted(vendor % 20, product % 16);
      case 1, 2, 3, 4, 5, 6, 7 -> "pci:v%08Xd%08Xsv*sd*bc*sc*i*".formatted(vendor, product);
      case 8 -> "usb:v%04Xp*d*dc*dsc*dp*icFFisc%02Xip*in*".formatted(vendor, product % 256);
      case 9 -> "usb:v%04Xp%04Xd0[0-4]*dc*dsc*dp*ic*isc*ip*in*".formatted(vendor, product);
      case 10, 11, 12, 13, 14 ->
          "usb:v%04Xp%04Xd*dc*dsc*dp*ic*isc*ip*in*".formatted(vendor, product);
      case 15, 16 -> "of:N*T*Cmaker-%d,part%d%s".formatted(vendor, product, tail(random));
      case 17 -> "i2c:part%d-%d".formatted(vendor, product);
      case 18 -> "hdaudio:v%04X%04Xr*a01*".formatted(vendor, product);
      default -> "acpi*:MKR%04X:*".formatted(product);
    };
  }

  private static String tail(SplittableRandom random) {
    return random.nextBoolean() ? "C*" : "";
  }

  /** Fills the wild cards in, a star with none to five characters. */
  private static String device(String pattern, SplittableRandom random) {
    StringBuilder device = new StringBuilder();
    for (char c : pattern.replace("[0-4]", "3").toCharArray()) {
      if (c == '*') {
        for (int length = random.nextInt(MOST_FOR_A_STAR + 1); length > 0; length--) {
          device.append(Character.forDigit(random.nextInt(16), 16));
        }
      } else {
        device.append(c);
      }
    }
    return device.toString();
  }
}
