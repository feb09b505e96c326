package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.core.linux.ManagedResources.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the core gives back what drivers took (R110, R111). */
final class ManagedResourcesTest {
  private final ManagedResources resources = new ManagedResources();
  private final List<String> released = new ArrayList<>();

  @Test
  void lastGoesFirst() { // R110
    add("a");
    add("b");
    add("c");
    resources.releaseAll();
    assertThat(released).containsExactly("c", "b", "a");
    assertThat(resources.isEmpty()).isTrue();
  }

  @Test
  void listIsEmptyBeforeTheFirstCallAndWhatIsAddedThenStays() { // R110
    resources.add(() -> released.add("empty: " + resources.isEmpty()));
    resources.add(() -> add("later"));
    add("first");
    resources.releaseAll();
    assertThat(released).containsExactly("first", "empty: false");
    assertThat(resources.isEmpty()).isFalse();
  }

  @Test
  void groupTakesWhatLiesInsideAndLeavesTheRest() { // R110
    add("before");
    Group group = resources.open();
    add("in1");
    Group nested = resources.open();
    add("in2");
    resources.close(nested);
    resources.close(group);
    add("after");

    resources.release(group);
    assertThat(released).containsExactly("in2", "in1");
    resources.release(nested);
    resources.release(group);
    assertThat(released).as("they are gone").hasSize(2);

    resources.releaseAll();
    assertThat(released).containsExactly("in2", "in1", "after", "before");
  }

  @Test
  void openGroupReachesToTheEnd() { // R110
    Group group = resources.open();
    add("a");
    resources.open();
    add("b");
    resources.release(group);
    assertThat(released).containsExactly("b", "a");
    assertThat(resources.isEmpty()).isTrue();
  }

  @Test
  void groupThatReachesOutStays() { // R110
    Group first = resources.open();
    add("a");
    Group second = resources.open();
    add("b");
    resources.close(first);
    add("c");
    resources.close(second);

    resources.release(first);
    assertThat(released).containsExactly("b", "a");
    resources.release(second);
    assertThat(released).containsExactly("b", "a", "c");
    assertThat(resources.isEmpty()).isTrue();
  }

  @Test
  void endOfGroupThatBeganBeforeStays() { // R110
    Group first = resources.open();
    add("a");
    Group second = resources.open();
    add("b");
    resources.close(first);
    resources.close(second);
    resources.release(second);
    add("c");
    resources.release(first);
    assertThat(released).as("c came after its end").containsExactly("b", "a");
  }

  @Test
  void dissolvedGroupLeavesItsContent() {
    Group group = resources.open();
    add("a");
    resources.dissolve(group);
    resources.release(group);
    assertThat(released).isEmpty();
    resources.releaseAll();
    assertThat(released).containsExactly("a");
  }

  @Test
  void emptyGroupIsSomethingLeftOver() { // R30 step 3
    resources.open();
    assertThat(resources.isEmpty()).isFalse();
  }

  @Test
  void groupIsClosedOnceAndWhereItIs() {
    Group group = resources.open();
    resources.close(group);
    assertThatThrownBy(() -> resources.close(group))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this group is not open");
    Group foreign = new ManagedResources().open();
    assertThatThrownBy(() -> resources.close(foreign)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWorkAddsAfterTheProbeGoesWhenTheDriverGoes() { // R111
    Lab lab = Lab.booted();
    lab.register(new Fake("d").removing(device -> released.add("remove")));
    LinuxDevice device = lab.add("d");
    device.resources().add(() -> released.add("late"));
    lab.core.unbind(device);
    assertThat(released).containsExactly("remove", "late");
  }

  @Test
  void deviceThatGoesWithoutDriverGivesBackToo() { // R103
    Lab lab = Lab.booted();
    LinuxDevice device = lab.add("d");
    device.resources().add(() -> released.add("gone"));
    lab.core.remove(device);
    assertThat(released).containsExactly("gone");
  }

  private void add(String name) {
    resources.add(() -> released.add(name));
  }
}
