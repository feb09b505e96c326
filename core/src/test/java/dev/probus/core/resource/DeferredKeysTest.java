package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeOutcome.Deferred;
import dev.probus.api.resource.ResourceKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a driver says it waits for is kept as it said it, however it said it. */
class DeferredKeysTest {
  private static final ResourceKey<String> CODEC = ResourceKey.of(String.class, "codec");
  private static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "clock");
  private static final ResourceKey<String> AMP = ResourceKey.of(String.class, "amp");

  private static SequencedSet<ResourceKey<?>> kept(ResourceKey<?>... keys) {
    return ((Deferred) ProbeOutcome.deferred(keys)).keys();
  }

  private static SequencedSet<ResourceKey<?>> inOrder(ResourceKey<?>... keys) {
    return new LinkedHashSet<>(Arrays.asList(keys));
  }

  @Test
  void eachIsKeptOnceAndInTheOrderInWhichItWasStated() {
    assertThat(kept(CODEC, AMP, CODEC, CLOCK, AMP)).containsExactly(CODEC, AMP, CLOCK);
    assertThat(kept(CODEC)).containsExactly(CODEC);
    assertThat(kept(CODEC, CODEC)).containsExactly(CODEC);
    assertThat(kept(CODEC, AMP, CLOCK).reversed()).containsExactly(CLOCK, AMP, CODEC);
    assertThat(kept(CODEC, AMP, CLOCK).getFirst()).isEqualTo(CODEC);
    assertThat(kept(CODEC, AMP, CLOCK).getLast()).isEqualTo(CLOCK);
  }

  @Test
  void itMakesNoDifferenceHowTheyWereStated() {
    SequencedSet<ResourceKey<?>> stated = inOrder(CODEC, AMP);
    Deferred byRecord = new Deferred(stated);
    assertThat(ProbeOutcome.deferred(CODEC, AMP)).isEqualTo(byRecord).hasSameHashCodeAs(byRecord);
    assertThat(ProbeOutcome.deferred(stated)).isEqualTo(byRecord);
    assertThat(new Deferred(byRecord.keys())).isEqualTo(byRecord);
    assertThat(byRecord.keys()).isEqualTo(stated).hasSameHashCodeAs(stated);
    assertThat(stated).isEqualTo(byRecord.keys());
    assertThat(byRecord.keys()).hasToString(stated.toString());
  }

  @Test
  void itIsASetAsAnyOther() {
    Set<ResourceKey<?>> keys = kept(CODEC, AMP);
    assertThat(keys.contains(AMP)).isTrue();
    assertThat(keys.contains(CLOCK)).isFalse();
    assertThat(keys.contains(null)).isFalse();
    assertThat(keys).isNotEqualTo(Set.of(CODEC, CLOCK)).isNotEqualTo(Set.of(CODEC));
  }

  @Test
  void nobodyCanChangeThemAfterwards() {
    ResourceKey<?>[] own = {CODEC, AMP};
    SequencedSet<ResourceKey<?>> source = inOrder(CODEC, AMP);
    SequencedSet<ResourceKey<?>> fromArray = kept(own);
    SequencedSet<ResourceKey<?>> fromSet = new Deferred(source).keys();
    ResourceKey<?>[] single = {CODEC}; // nothing can be in there twice
    SequencedSet<ResourceKey<?>> fromSingle = kept(single);
    own[0] = CLOCK;
    single[0] = CLOCK;
    source.add(CLOCK);
    assertThat(fromSingle).containsExactly(CODEC);
    for (SequencedSet<ResourceKey<?>> keys : List.of(fromArray, fromSet, fromArray.reversed())) {
      assertThat(keys).containsExactlyInAnyOrder(CODEC, AMP);
      refuses(() -> keys.add(CLOCK));
      refuses(() -> keys.addFirst(CLOCK));
      refuses(keys::removeFirst);
      refuses(keys::clear);
      refuses(() -> keys.remove(AMP));
      refuses(() -> keys.removeIf(key -> key.equals(AMP)));
      Iterator<ResourceKey<?>> each = keys.iterator();
      each.next();
      refuses(each::remove);
      assertThat(keys).containsExactlyInAnyOrder(CODEC, AMP);
    }
  }

  private static void refuses(Runnable change) {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
  }

  @Test
  void nothingAndNullAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(ProbeOutcome::deferred)
        .withMessageContaining("needs a key");
    assertThatIllegalArgumentException().isThrownBy(() -> ProbeOutcome.deferred(Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deferred(Collections.unmodifiableSequencedSet(inOrder())));
    assertThatNullPointerException().isThrownBy(() -> kept(CODEC, null));
    assertThatNullPointerException().isThrownBy(() -> new Deferred(inOrder(CODEC, null)));
  }
}
