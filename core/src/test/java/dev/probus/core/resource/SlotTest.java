package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The users of a slot, and when its value is in use. */
class SlotTest {
  private final SlotTable<String> table = new SlotTable<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void usersStandInTheOrderInWhichTheyCame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Slot<String> slot = table.slot(ResourceKey.of(String.class, "a"));
    List<Need<String>> expected = new ArrayList<>();
    int most = 1 << random.nextInt(2, 9);
    for (int i = 0; i < 5_000; i++) {
      if (expected.isEmpty() || random.nextInt(most) >= expected.size()) {
        Need<String> need = Need.further("user " + i).declared(slot, true);
        slot.link(need);
        expected.add(need);
      } else {
        slot.unlink(expected.remove(random.nextInt(expected.size())));
      }
      if (i % 50 == 0) {
        assertThat(slot.users()).as("seed %d, step %d", seed, i).isEqualTo(expected);
      }
    }
    assertThat(slot.users()).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void usesAreCountedFromTheWithdrawalOn() {
    Slot<String> slot = table.slot(ResourceKey.of(String.class, "a"));
    Owner owner = new Owner.Outside("owner");
    Need<String> need = Need.further("user").declared(slot, true);
    slot.link(need);
    slot.publish("value", owner, 1);
    need.consuming = true;
    slot.withdraw();
    slot.drain(1);
    assertThat(slot.present()).isFalse();
    assertThat(slot.draining()).isTrue();
    assertThat(slot.inUse()).isTrue();
    slot.release(need);
    assertThat(slot.inUse()).isFalse();
    slot.drained();
    assertThat(slot.draining()).isFalse();
    assertThat(slot.owner).isNull();
    assertThat(slot.lastOwner()).isSameAs(owner);
  }

  @Test
  void promisesAreForgottenOneByOne() {
    Slot<String> slot = table.slot(ResourceKey.of(String.class, "a"));
    Owner one = new Owner.Outside("one");
    Owner two = new Owner.Outside("two");
    slot.promise(one);
    slot.promise(two);
    slot.promise(one);
    slot.unpromise(one);
    assertThat(slot.promisers()).containsExactly(one, two);
    slot.unpromise(two);
    slot.unpromise(two);
    assertThat(slot.promisers()).containsExactly(one);
    slot.unpromise(one);
    assertThat(slot.promisers()).isEmpty();
  }
}
