package dev.probus.bench.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.module.AliasTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured finds the same, and finds something. */
final class WayTest {
  private static final int ALIASES = 26_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20_261_122})
  void bothWaysFindTheSame(long seed) throws IOException {
    AliasWorld world = AliasWorld.of(ALIASES, seed);
    Finder index = Way.INDEX.finder(world);
    Finder scan = Way.SCAN.finder(world);
    AliasTable loaded = AliasTable.read(new ByteArrayInputStream(world.text()), "table");
    int found = 0;
    for (String query : world.queries()) {
      List<String> expected = scan.find(query);
      assertThat(index.find(query)).as("seed %d, %s", seed, query).isEqualTo(expected);
      assertThat(loaded.index().match(query)).isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.index().size()).isEqualTo(ALIASES);
    assertThat(found)
        .as("queries of %d that are somebody's, seed %d", world.queries().size(), seed)
        .isBetween(world.queries().size() * 3 / 4, world.queries().size() - 1);
  }

  @Test
  void aWorldIsMadeByItsSeed() {
    assertThat(AliasWorld.of(100, 7)).isEqualTo(AliasWorld.of(100, 7));
    assertThat(AliasWorld.of(100, 7)).isNotEqualTo(AliasWorld.of(100, 8));
  }
}
