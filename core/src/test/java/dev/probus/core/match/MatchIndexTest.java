package dev.probus.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.Modalias;
import dev.probus.api.driver.MatchTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers that come and go one by one are found as if all had been there from the start. */
class MatchIndexTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAreThoseOfAllTablesInOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MatchIndex<String> index = new MatchIndex<>();
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (int step = 0; step < 2_000; step++) {
      int dice = random.nextInt(20);
      if (dice < 3) {
        String driver = "driver " + step;
        List<String> patterns = patterns(random);
        index.add(driver, new MatchTable(patterns));
        tables.put(driver, patterns);
      } else if (dice == 3 && !tables.isEmpty()) {
        String driver = new ArrayList<>(tables.keySet()).get(random.nextInt(tables.size()));
        index.remove(driver);
        tables.remove(driver);
      } else {
        String text = "b:" + random.nextInt(12);
        assertThat(index.candidates(Modalias.of(text)))
            .as("seed %d, step %d, %s", seed, step, text)
            .isEqualTo(matching(tables, text));
      }
    }
  }

  private static List<String> patterns(SplittableRandom random) {
    List<String> patterns = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      patterns.add(random.nextInt(8) == 0 ? "b:1*" : "b:" + random.nextInt(12));
    }
    return patterns;
  }

  private static List<String> matching(Map<String, List<String>> tables, String text) {
    List<String> found = new ArrayList<>();
    tables.forEach((driver, patterns) -> {
      if (patterns.contains(text) || (text.startsWith("b:1") && patterns.contains("b:1*"))) {
        found.add(driver);
      }
    });
    return found;
  }
}
