package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** R1: what a walk sees of a list that changes. */
final class LiveListTest {
  private final LiveList<String> list = new LiveList<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void walkSeesWhatIsAppendedAndSkipsWhatIsRemoved() {
    list.append("a");
    list.append("b");
    list.append("c");
    for (String element : list) {
      seen.add(element);
      if (seen.size() == 1) {
        list.remove("a");
        list.remove("b");
        list.append("d");
        list.append("a");
      }
      if (seen.size() == 4) {
        list.remove("a");
      }
    }
    assertThat(seen).containsExactly("a", "c", "d", "a");
    assertThat(list).containsExactly("c", "d");
  }

  @Test
  void removingWhatIsNotThereChangesNothing() {
    list.append("a");
    list.remove("b");
    assertThat(list).containsExactly("a");
  }

  @Test
  void walkEnds() {
    Iterator<String> walk = list.iterator();
    assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
  }
}
