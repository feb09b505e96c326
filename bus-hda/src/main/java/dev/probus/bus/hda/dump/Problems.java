package dev.probus.bus.hda.dump;

import dev.probus.api.bus.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one file, up to a limit. */
final class Problems {

  /** A file with more than this is named as such once; listing every line helps nobody. */
  static final int LIMIT = 100;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String wrong, String expected) {
    if (found.size() < LIMIT) {
      found.add(new Problem(file, line, wrong + ", expected " + expected));
    } else if (found.size() == LIMIT) {
      found.add(
          new Problem(
              file, line, "further problems from here on, not listed, expected at most " + LIMIT));
    }
  }

  void add(int line, DamagedLine damage) {
    add(line, damage.found(), damage.expected());
  }

  List<Problem> list() {
    return found;
  }
}
