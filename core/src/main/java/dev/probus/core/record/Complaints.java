package dev.probus.core.record;

import dev.probus.api.bus.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a file, with a limit: garbage has something wrong in each line. */
final class Complaints {
  private static final int LIMIT = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private long more;

  Complaints(String file) {
    this.file = file;
  }

  void tell(long line, String text) {
    if (problems.size() < LIMIT) {
      problems.add(new Problem(file, line, text));
    } else {
      more++;
    }
  }

  /** Tells what need not be told again of other lines. */
  void tellOnce(long line, String text) {
    if (told.size() < LIMIT && told.add(text)) {
      tell(line, text);
    }
  }

  List<Problem> all() {
    if (more == 0) {
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(file, 0, more + " more lines with problems"));
    return all;
  }
}
