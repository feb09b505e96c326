package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.probus.api.resource.KeySet;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A set as any other, whose order is the same whatever it was made from. */
class KeySetTest {
  /** Two names of one hash, which only the names themselves put in order. */
  private static final List<String> ALIKE = List.of("Aa", "BB");

  private static ResourceKey<?> key(Object name) {
    return ResourceKey.of(String.class, name.toString());
  }

  @Test
  void itsOrderDoesNotDependOnWhatItWasMadeFrom() {
    List<ResourceKey<?>> keys = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> keys.add(key(i)));
    ALIKE.forEach(name -> keys.add(key(name)));
    List<ResourceKey<?>> order = List.copyOf(KeySet.copyOf(keys));
    assertThat(order).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(order.indexOf(key("Aa"))).isLessThan(order.indexOf(key("BB")));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(keys, new Random(seed));
      KeySet made = KeySet.of(keys.toArray(ResourceKey<?>[]::new));
      assertThat(List.copyOf(made)).as("seed %d", seed).isEqualTo(order);
      assertThat(List.copyOf(KeySet.copyOf(Set.copyOf(keys)))).isEqualTo(order);
      assertThat(made.get(seed)).isEqualTo(order.get(seed));
    }
  }

  @Test
  void itIsEqualToAnyOtherSetOfTheSameKeys() {
    KeySet set = KeySet.of(key("b"), key("a"));
    assertThat(set)
        .isEqualTo(Set.of(key("a"), key("b")))
        .hasSameHashCodeAs(Set.of(key("a"), key("b")));
    assertThat(set.contains(key("a"))).isTrue();
    assertThat(set.contains(key("c"))).isFalse();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> set.add(key("c")));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> set.remove(key("a")));
    assertThat(set).hasSize(2);
    assertThat(KeySet.of()).isEmpty();
  }

  @Test
  void aKeyThatIsThereTwiceIsRefusedOrLeftOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeySet.of(key("a"), key("b"), key("a")))
        .withMessage("the key String a is there twice");
    assertThat(KeySet.copyOf(List.of(key("a"), key("b"), key("a")))).hasSize(2);
  }

  @Test
  void nullIsNoKeyOfFewNorOfMany() {
    for (int size : new int[] {1, 2, 40}) {
      ResourceKey<?>[] keys = new ResourceKey<?>[size];
      IntStream.range(1, size).forEach(i -> keys[i] = key(i));
      assertThatNullPointerException().as("%d keys", size).isThrownBy(() -> KeySet.of(keys));
      assertThatNullPointerException()
          .as("%d keys", size)
          .isThrownBy(() -> KeySet.copyOf(Arrays.asList(keys)));
    }
  }

  @Test
  void fewStandAsManyDo() {
    List<ResourceKey<?>> order = new ArrayList<>(KeySet.copyOf(Set.of(key(1), key(12), key("Aa"))));
    Set<ResourceKey<?>> many = new HashSet<>(order);
    IntStream.range(100, 150).forEach(i -> many.add(key(i)));
    assertThat(KeySet.copyOf(many)).containsSubsequence(order);
  }

  @Test
  void aKeySetIsNotCopied() {
    KeySet set = KeySet.of(key("a"));
    assertThat(KeySet.copyOf(set)).isSameAs(set);
  }
}
