package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of devices against the platform's map, over random comings and goings. */
class DeviceTableTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isAMapInTheOrderOfArrival(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int names = 1 << random.nextInt(4, 13);
    int odds = random.nextInt(2, 9);
    DeviceTable table = new DeviceTable();
    SequencedMap<String, DeviceNode> expected = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String name = "d" + random.nextInt(names);
      DeviceNode known = expected.get(name);
      assertThat(table.get(Thing.idOf(name))).as("seed %d, step %d", seed, i).isSameAs(known);
      if (known == null && random.nextInt(10) < odds) {
        DeviceNode node = new DeviceNode(Thing.named(name), null);
        assertThat(table.add(node)).as("seed %d, step %d", seed, i).isNull();
        assertThat(table.add(new DeviceNode(Thing.named(name), null))).isSameAs(node);
        expected.put(name, node);
      } else if (random.nextInt(10) >= odds) {
        table.remove(Thing.idOf(name));
        expected.remove(name);
      }
      assertThat(table.size()).as("seed %d, step %d", seed, i).isEqualTo(expected.size());
    }
    assertThat(table).as("seed %d", seed).containsExactlyElementsOf(expected.values());
    assertThat(table.reversed())
        .as("seed %d", seed)
        .containsExactlyElementsOf(expected.sequencedValues().reversed());
  }
}
