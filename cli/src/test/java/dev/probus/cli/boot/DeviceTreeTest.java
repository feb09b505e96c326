package dev.probus.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How devices are drawn below each other. */
final class DeviceTreeTest {

  /** Makes devices of words {@code NAME}, {@code NAME<PARENT} or {@code NAME+ADDED_BY}. */
  private static List<String> drawn(String... words) {
    return DeviceTree.of(Stream.of(words).map(DeviceTreeTest::device).toList()).stream()
        .map(leaf -> leaf.branch() + leaf.device().id().name() + "|" + leaf.below())
        .toList();
  }

  private static DeviceStatus device(String word) {
    String[] names = word.split("[<+]", -1);
    Optional<DeviceId> other =
        names.length == 1 ? Optional.empty() : Optional.of(DeviceId.of("x", names[1]));
    return new DeviceStatus(
        DeviceId.of("x", names[0]),
        List.of(Modalias.of("x:y")),
        word.contains("<") ? other : Optional.empty(),
        word.contains("+") ? other : Optional.empty(),
        DeviceState.BOUND,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  @Test
  void childrenFollowTheirParentInTheOrderOfAppearance() {
    assertThat(drawn("late<root", "root", "other", "leaf<late", "last+root"))
        .containsExactly("root|│", "├─ late|│  │", "│  └─ leaf|│     ", "└─ last|   ", "other|");
  }

  @Test
  void whoseParentIsNotThereIsARoot() {
    assertThat(drawn("orphan<gone")).containsExactly("orphan|");
  }

  @Test
  void whoHangsBelowHimselfIsDrawnOnce() {
    assertThat(drawn("a<b", "b<a", "c<c")).containsExactly("a|│", "└─ b|   │", "c|│");
  }
}
