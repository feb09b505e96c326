package dev.probus.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes scenarios that use all of the language; the same seed gives the same one. */
final class RandomScenario {
  private final SplittableRandom random;
  private final int devices;
  private final int drivers;

  private RandomScenario(long seed) {
    random = new SplittableRandom(seed);
    devices = random.nextInt(2, 7);
    drivers = random.nextInt(1, 5);
  }

  static String of(long seed) {
    RandomScenario scenario = new RandomScenario(seed);
    List<String> lines = new ArrayList<>();
    scenario.declare(lines);
    int actions = scenario.random.nextInt(10, 40);
    for (int i = 0; i < actions; i++) {
      lines.add((scenario.chance(25) ? "!" : "") + scenario.action());
    }
    return String.join("\n", lines);
  }

  private void declare(List<String> lines) {
    for (int i = 0; i < devices; i++) {
      lines.add(
          "dev d%d compat=%s".formatted(i, compat())
              + option(50, "needs", resource())
              + option(50, "gives", resource())
              + (i > 0 ? option(25, "parent", "d" + random.nextInt(i)) : ""));
    }
    for (int i = 0; i < drivers; i++) {
      lines.add(
          "drv v%d compat=%s".formatted(i, compat())
              + option(30, "result", pick("EIO,ok", "DEFER,ok", "ok,ENODEV", "DEFER", "ENXIO"))
              + option(30, "on_miss", operations())
              + option(20, "miss_times", pick("0", "2", "3", "99999"))
              + option(35, "on_ok", operations())
              + option(10, "match_needs", resource())
              + option(10, "check", "late")
              + (chance(20) ? " async" : ""));
    }
  }

  private String action() {
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> "add " + device();
      case 4, 5, 6 -> "register " + driver();
      case 7 -> "unregister " + driver();
      case 8 -> "remove " + device();
      case 9 -> "publish " + resource();
      case 10 -> "withdraw " + resource();
      case 11 -> "unbind " + device();
      case 12 -> "bind " + device() + " " + driver();
      case 13 -> "attach " + device();
      case 14 -> "reprobe " + device();
      case 15, 16, 17 ->
          "link %s %s %s"
              .formatted(device(), device(), pick("", "autoprobe", "rmcons", "rmsup", "stateless"));
      case 18 -> "dump";
      case 19 -> pick("block", "unblock", "unblock");
      case 20 -> pick("disable", "enable", "enable");
      case 21 -> pick("autoprobe 0", "autoprobe 1", "autoprobe 1");
      case 22 -> pick("rescan", "state", "wait");
      default -> "trigger";
    };
  }

  private String operations() {
    if (chance(15)) {
      String device = device();
      return "add:" + device + ";del:" + device;
    }
    String first = operation();
    return chance(40) ? first + ";" + operation() : first;
  }

  private String operation() {
    return switch (random.nextInt(5)) {
      case 0 -> "pub:" + resource();
      case 1 -> "trig";
      case 2 -> "add:" + device();
      case 3 -> "del:" + device();
      default -> "link:" + device();
    };
  }

  private String compat() {
    String word = "c" + random.nextInt(3);
    return chance(30) ? word + ",c" + random.nextInt(3) : word;
  }

  private String device() {
    return "d" + random.nextInt(devices);
  }

  private String driver() {
    return "v" + random.nextInt(drivers);
  }

  private String resource() {
    return "r" + random.nextInt(3);
  }

  private String option(int percent, String key, String value) {
    return chance(percent) ? " " + key + "=" + value : "";
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
