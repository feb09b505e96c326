package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Devices that come up when their last component has come (R150 to R156). */
final class ComponentsTest {
  private final Lab lab = Lab.booted();
  private final Components components = lab.core.components();
  private final List<String> done = new ArrayList<>();
  private final LinuxDevice card = lab.add("card");
  private final LinuxDevice a = lab.add("a");
  private final LinuxDevice b = lab.add("b");
  private Errno answer = Errno.OK;
  private String failing = "";

  private final AggregateDriver cardDriver =
      new AggregateDriver() {
        @Override
        public Errno bind(LinuxDevice parent) {
          done.add("up " + parent);
          parent.resources().add(() -> done.add("released " + parent));
          return answer == Errno.OK ? components.bindAll(parent) : answer;
        }

        @Override
        public void unbind(LinuxDevice parent) {
          components.unbindAll(parent);
          done.add("down " + parent);
        }
      };

  private final ComponentDriver part =
      new ComponentDriver() {
        @Override
        public Errno bind(LinuxDevice component, LinuxDevice aggregate) {
          done.add("bind " + component);
          component.resources().add(() -> done.add("released " + component));
          aggregate.resources().add(() -> done.add("released part of " + component));
          return component.name().equals(failing) ? Errno.EIO : Errno.OK;
        }

        @Override
        public void unbind(LinuxDevice component, LinuxDevice aggregate) {
          done.add("unbind " + component);
        }
      };

  @Test
  void aggregateComesUpWithItsLastComponentInItsOwnOrder() { // R151, R152, R153
    assertThat(components.addAggregate(card, cardDriver, wants("a", "b"))).isEqualTo(Errno.OK);
    components.add(b, part);
    assertThat(done).isEmpty();
    assertThat(components.add(a, part)).isEqualTo(Errno.OK);
    assertThat(done).containsExactly("up card", "bind a", "bind b");
  }

  @Test
  void aggregateThatComesLastComesUpAtOnce() { // R151
    components.add(a, part);
    components.addAggregate(card, cardDriver, wants("a"));
    assertThat(done).containsExactly("up card", "bind a");
  }

  @Test
  void failureUnbindsWhatWasBoundInReverse() { // R152, R153
    LinuxDevice c = lab.add("c");
    failing = "c";
    components.add(a, part);
    components.add(b, part);
    components.addAggregate(card, cardDriver, wants("a", "b", "c"));
    lab.steps.clear();

    assertThat(components.add(c, part)).isEqualTo(Errno.EIO);

    assertThat(done)
        .containsExactly(
            "up card",
            "bind a",
            "bind b",
            "bind c",
            "released c",
            "released part of c",
            "unbind b",
            "released b",
            "unbind a",
            "released a",
            "released part of b",
            "released part of a",
            "released card");
    assertThat(card.resources().isEmpty() && c.resources().isEmpty()).isTrue();
    assertThat(lab.log())
        .containsExactly(
            "ERROR bus card: error EIO: cannot bind c",
            "INFO card: the aggregate does not bind: -5");
    assertThat(components.remove(c, part)).as("it is not registered").isEqualTo(Errno.ENODEV);
  }

  @Test
  void deferralOfTheAggregateSurfacesInWhoeverCameLast() { // R154, R156
    answer = Errno.EPROBE_DEFER;
    components.addAggregate(card, cardDriver, wants("a"));
    lab.register(new Fake("innocent").probing(d -> -components.add(a, part).number()));
    LinuxDevice innocent = lab.add("innocent");
    assertThat(lab.core.pending()).containsExactly(innocent);
    assertThat(lab.log()).noneMatch(line -> line.startsWith("INFO"));

    answer = Errno.OK;
    lab.core.trigger();
    lab.tasks.settle();

    assertThat(innocent.bound()).isTrue();
    assertThat(done).endsWith("up card", "bind a");
  }

  @Test
  void aggregateThatFailsItselfIsNotRegisteredAndClaimsNothing() { // R154
    components.add(a, part);
    answer = Errno.EIO;
    assertThat(components.addAggregate(card, cardDriver, wants("a"))).isEqualTo(Errno.EIO);
    answer = Errno.OK;
    components.addAggregate(lab.add("other"), cardDriver, wants("a"));
    assertThat(done).endsWith("up other", "bind a");
    assertThat(components.removeAggregate(card)).isEqualTo(Errno.ENODEV);
  }

  @Test
  void claimsOfIncompleteAggregateStay() { // R151
    components.add(a, part);
    components.addAggregate(card, cardDriver, wants("a", "b"));
    components.addAggregate(lab.add("other"), cardDriver, wants("a"));
    assertThat(done).isEmpty();
  }

  @Test
  void latestAggregateIsServedFirst() { // R150
    components.addAggregate(card, cardDriver, wants("a"));
    components.addAggregate(lab.add("other"), cardDriver, wants("a"));
    components.add(a, part);
    assertThat(done).containsExactly("up other", "bind a");
  }

  @Test
  void aggregateThatIsCompleteWithoutTheNewComponentIsNotBroughtUp() { // R154
    LinuxDevice other = lab.add("other");
    components.add(a, part);
    components.addAggregate(other, cardDriver, wants("a"));
    components.addAggregate(card, cardDriver, wants("a"));
    components.removeAggregate(other);
    done.clear();

    components.add(b, part);

    assertThat(done).as("b is none of its business").isEmpty();
  }

  @Test
  void searchEndsWithTheFirstAggregateThatComesUp() { // R154
    LinuxDevice holder = lab.add("holder");
    components.add(b, part);
    components.addAggregate(holder, cardDriver, wants("b"));
    components.addAggregate(lab.add("waiting"), cardDriver, wants("b", "nobody"));
    components.addAggregate(card, cardDriver, wants("a"));
    components.removeAggregate(holder);

    components.add(a, part);
    components.addAggregate(lab.add("new"), cardDriver, wants("b"));

    assertThat(done).as("nobody else was asked, so b was free").endsWith("up new", "bind b");
  }

  @Test
  void firstComponentThatFitsIsTaken() { // R150, R151
    components.add(b, part);
    components.add(a, part);
    components.addAggregate(card, cardDriver, List.of(device -> true));
    assertThat(done).containsExactly("up card", "bind b");
  }

  @Test
  void componentInTwoPlacesIsBoundOnce() { // R151
    components.add(a, part);
    components.addAggregate(card, cardDriver, wants("a", "a"));
    assertThat(done).containsExactly("up card", "bind a");
  }

  @Test
  void componentThatGoesTakesTheAggregateDownAndTheNextBringsItUp() { // R155
    components.addAggregate(card, cardDriver, wants("a", "b"));
    components.add(a, part);
    components.add(b, part);
    done.clear();

    components.remove(b, part);
    assertThat(done)
        .containsExactly(
            "unbind b",
            "released b",
            "unbind a",
            "released a",
            "down card",
            "released part of b",
            "released part of a",
            "released card");
    done.clear();
    components.addAggregate(lab.add("other"), cardDriver, wants("a"));
    assertThat(done).as("a is still claimed").isEmpty();

    components.add(b, part);
    assertThat(done).containsExactly("up card", "bind a", "bind b");
  }

  @Test
  void aggregateThatGoesFreesItsComponents() { // R155
    components.add(a, part);
    components.addAggregate(card, cardDriver, wants("a"));
    components.removeAggregate(card);
    assertThat(done).contains("down card");
    components.addAggregate(lab.add("other"), cardDriver, wants("a"));
    assertThat(done).endsWith("up other", "bind a");
  }

  @Test
  void lockIsHeldWhileDriversAreCalled() { // R150
    AggregateDriver greedy =
        new AggregateDriver() {
          @Override
          public Errno bind(LinuxDevice parent) {
            return components.add(b, part);
          }

          @Override
          public void unbind(LinuxDevice parent) {}
        };
    components.add(a, part);
    assertThatThrownBy(() -> components.addAggregate(card, greedy, wants("a")))
        .isInstanceOf(CoreStuckException.class)
        .hasMessageContaining("all components");
  }

  @Test
  void bringUpTriggersNothing() { // R156
    lab.steps.clear();
    components.add(a, part);
    components.addAggregate(card, cardDriver, wants("a"));
    assertThat(lab.count(Step.Triggered.class)).isZero();
  }

  @Test
  void nothingIsBoundForWhatIsNoAggregate() { // R153
    assertThat(components.bindAll(a)).isEqualTo(Errno.EINVAL);
    components.unbindAll(a);
    assertThat(done).isEmpty();
  }

  private static List<Predicate<LinuxDevice>> wants(String... names) {
    return List.of(names).stream()
        .<Predicate<LinuxDevice>>map(name -> device -> device.name().equals(name))
        .toList();
  }
}
