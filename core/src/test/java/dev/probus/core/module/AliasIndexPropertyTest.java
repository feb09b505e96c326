package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the index with a plain scan on random tables. */
class AliasIndexPropertyTest {

  private static final String[] PIECES = {
    "a", "b", "a", "b", "-", "_", "ab", "ba", ":", "*", "*", "?", "[ab]", "[!a]", "[^b-d]", "[a-c]",
    "[c-a]", "[-a]", "[a-]", "[b_]", "\n", "é"
  };
  private static final String[] QUERY_PIECES = {
    "a", "b", "a", "b", "c", "-", "_", "ab", "ba", ":", "*", "?", "[a]", "[-]", "\n", "\\"
  };

  static LongStream seeds() {
    String seed = System.getProperty("probus.seed");
    return seed == null ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithAScan(long seed) {
    Random random = new Random(seed);
    AliasIndex.Builder builder = AliasIndex.builder();
    ScanMatcher scan = new ScanMatcher();
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(120); i++) {
      String pattern = nextPattern(random, patterns);
      patterns.add(pattern);
      builder.add(pattern, "m" + i);
      scan.add(pattern, "m" + i);
    }
    AliasIndex index = builder.build();
    for (int i = 0; i < 150; i++) {
      String query = text(random, QUERY_PIECES, 8);
      assertThat(index.match(query))
          .as("seed %d (-Dprobus.seed), query '%s', patterns %s", seed, query, patterns)
          .isEqualTo(scan.match(query));
    }
  }

  /** Begins often like an earlier pattern, so that labels are split and paths resumed. */
  private static String nextPattern(Random random, List<String> patterns) {
    if (patterns.isEmpty() || random.nextInt(3) == 0) {
      return text(random, PIECES, 7);
    }
    String like = patterns.get(random.nextInt(patterns.size()));
    int cut = random.nextInt(like.length() + 1);
    String start = like.substring(0, cut);
    return start.lastIndexOf('[') > start.lastIndexOf(']') ? like : start + text(random, PIECES, 3);
  }

  private static String text(Random random, String[] pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
