package dev.probus.core.linux;

import static dev.probus.core.linux.LinkFlag.AUTOPROBE_CONSUMER;
import static dev.probus.core.linux.LinkFlag.AUTOREMOVE_CONSUMER;
import static dev.probus.core.linux.LinkFlag.CYCLE;
import static dev.probus.core.linux.LinkFlag.INFERRED;
import static dev.probus.core.linux.LinkFlag.MANAGED;
import static dev.probus.core.linux.LinkFlag.PM_RUNTIME;
import static dev.probus.core.linux.LinkFlag.STATELESS;
import static dev.probus.core.linux.LinkFlag.SYNC_STATE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flags of links that drivers of a scenario cannot ask for, and the order of devices. */
final class LinkFlagsTest {
  private final Lab lab = Lab.booted();

  @Test
  void flagsAndStatesAreTheKernels() { // R80
    assertThat(LinkFlag.values()).hasSize(10);
    assertThat(EnumSet.of(STATELESS, AUTOPROBE_CONSUMER, CYCLE).stream().map(Enum::ordinal))
        .containsExactly(0, 5, 9);
    assertThat(Arrays.stream(LinkState.values()).map(LinkState::label))
        .containsExactly(
            "not tracked",
            "dormant",
            "available",
            "consumer probing",
            "active",
            "supplier unbinding");
  }

  @Test
  void linkIsShownAsSysfsShowsIt() { // R80, R83
    LinuxDevice consumer = lab.add("c");
    LinuxDevice supplier = lab.add("s");
    lab.core.link(consumer, supplier, Set.of());
    lab.register("s");
    assertThat(consumer.supplierLinks())
        .containsExactly(new LinkView(consumer, supplier, Set.of(MANAGED), "available"));
  }

  static Stream<Set<LinkFlag>> refused() {
    return Stream.of(
        EnumSet.of(MANAGED),
        EnumSet.of(STATELESS, SYNC_STATE_ONLY),
        EnumSet.of(STATELESS, INFERRED),
        EnumSet.of(STATELESS, CYCLE),
        EnumSet.of(AUTOPROBE_CONSUMER, AUTOREMOVE_CONSUMER),
        EnumSet.of(SYNC_STATE_ONLY, AUTOREMOVE_CONSUMER),
        EnumSet.of(SYNC_STATE_ONLY, AUTOPROBE_CONSUMER),
        EnumSet.of(SYNC_STATE_ONLY, PM_RUNTIME));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void contradictionsAreRefused(Set<LinkFlag> flags) { // R81
    assertThat(lab.core.link(lab.add("c"), lab.add("s"), flags)).isFalse();
  }

  static Stream<Set<LinkFlag>> taken() {
    return Stream.of(
        EnumSet.of(STATELESS, PM_RUNTIME),
        EnumSet.of(SYNC_STATE_ONLY),
        EnumSet.of(SYNC_STATE_ONLY, INFERRED, CYCLE),
        EnumSet.of(AUTOPROBE_CONSUMER, PM_RUNTIME));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void othersAreTaken(Set<LinkFlag> flags) { // R81
    assertThat(lab.core.link(lab.add("c"), lab.add("s"), flags)).isTrue();
  }

  @Test
  void supplierMustBeThereAndConsumerNeedNot() { // R81
    LinuxDevice here = lab.add("h");
    LinuxDevice coming = new LinuxDevice("x", null);
    assertThat(lab.core.link(here, coming, Set.of())).isFalse();
    assertThat(lab.core.link(coming, here, Set.of())).isTrue();
    lab.core.remove(here);
    assertThat(lab.core.link(lab.add("y"), here, Set.of())).as("gone").isFalse();
  }

  @Test
  void reverseLinkThatOnlyPutsStateOffIsNoContradiction() { // R81
    LinuxDevice a = lab.add("a");
    LinuxDevice b = lab.add("b");
    assertThat(lab.core.link(a, b, Set.of(SYNC_STATE_ONLY))).isTrue();
    assertThat(lab.core.link(b, a, Set.of())).as("such a link is no dependence").isTrue();
    assertThat(lab.core.link(a, b, Set.of())).as("but this one is").isFalse();
    assertThat(lab.core.link(a, b, Set.of(SYNC_STATE_ONLY))).isTrue();
  }

  @Test
  void boundConsumerHasNoStateToPutOff() { // R81
    lab.register("c");
    assertThat(lab.core.link(lab.add("c"), lab.add("s"), Set.of(SYNC_STATE_ONLY))).isFalse();
  }

  @Test
  void mergeMakesLinkReal() { // R82
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = lab.add("c");
    lab.core.link(consumer, supplier, Set.of(SYNC_STATE_ONLY, INFERRED));
    DeviceLink link = Collections.unmodifiableList(consumer.suppliers).getFirst();

    lab.core.link(consumer, supplier, Set.of(SYNC_STATE_ONLY));
    assertThat(link.flags()).containsExactlyInAnyOrder(MANAGED, SYNC_STATE_ONLY);
    lab.core.link(consumer, supplier, Set.of(AUTOPROBE_CONSUMER, PM_RUNTIME));
    assertThat(link.flags()).containsExactlyInAnyOrder(MANAGED, PM_RUNTIME);
    assertThat(consumer.suppliers).containsExactly(link);
  }

  @Test
  void consumersAndChildrenFollowTheirSuppliersInTheOrder() { // R84
    LinuxDevice consumer = lab.add("c");
    LinuxDevice child = lab.add("k", consumer);
    LinuxDevice user = lab.add("u");
    LinuxDevice other = lab.add("o");
    LinuxDevice supplier = lab.add("s");
    lab.core.link(user, child, Set.of());
    assertThat(lab.core.order()).containsExactly(consumer, child, other, supplier, user);

    lab.core.link(consumer, supplier, Set.of());

    assertThat(lab.core.order()).containsExactly(other, supplier, consumer, child, user);
  }

  @Test
  void linkThatOnlyPutsStateOffMovesNobody() { // R84
    LinuxDevice consumer = lab.add("c");
    LinuxDevice supplier = lab.add("s");
    lab.core.link(consumer, supplier, Set.of(SYNC_STATE_ONLY));
    assertThat(lab.core.order()).containsExactly(consumer, supplier);
    LinuxDevice further = lab.add("t");
    lab.core.link(supplier, further, Set.of());
    assertThat(lab.core.order().getFirst()).as("nor does it later").isEqualTo(consumer);
    lab.core.remove(further);
    lab.core.link(consumer, supplier, Set.of());
    assertThat(lab.core.order()).as("made real").containsExactly(supplier, consumer);
  }

  @Test
  void linkThatBecomesStatelessTooMovesNobodyUnlessItHeldNothingBack() { // R82, R84
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = lab.add("c");
    LinuxDevice second = lab.add("c2");
    lab.core.link(consumer, supplier, Set.of());
    lab.core.link(second, supplier, Set.of(SYNC_STATE_ONLY));
    LinuxDevice other = lab.add("o");
    lab.core.link(consumer, supplier, Set.of(STATELESS));
    assertThat(lab.core.order()).containsExactly(supplier, second, consumer, other);
    lab.core.link(second, supplier, Set.of(STATELESS));
    assertThat(lab.core.order()).containsExactly(supplier, consumer, other, second);
    lab.core.link(second, supplier, Set.of(STATELESS));
    assertThat(second.suppliers.getFirst().flags())
        .containsExactlyInAnyOrder(STATELESS, MANAGED, SYNC_STATE_ONLY);
  }

  @Test
  void deviceThatIsReachedTwiceStandsBehindBoth() { // R84
    LinuxDevice c = lab.add("c");
    LinuxDevice x = lab.add("x");
    LinuxDevice y = lab.add("y");
    LinuxDevice last = lab.add("z");
    lab.core.link(last, x, Set.of());
    lab.core.link(last, y, Set.of());
    lab.core.link(y, x, Set.of());
    LinuxDevice supplier = lab.add("s");
    lab.core.link(x, supplier, Set.of());
    assertThat(lab.core.order()).containsExactly(c, supplier, x, y, last);
  }

  @Test
  void retryMovesDeviceToTheEndOfTheOrderAndNotOfTheBus() { // R1, R52
    lab.register(new Fake("c").answering(Errno.EPROBE_DEFER));
    LinuxDevice retried = lab.add("c");
    LinuxDevice other = lab.add("o");
    lab.core.trigger();
    lab.tasks.settle();
    assertThat(lab.core.order()).containsExactly(other, retried);
    List<String> seen = lab.steps.stream().map(Step::toString).toList();
    lab.steps.clear();
    lab.register(new Fake("any").answering(Errno.ENODEV).matchingAll());
    assertThat(lab.steps.stream().filter(Step.Matched.class::isInstance))
        .as("after " + seen)
        .extracting(step -> ((Step.Matched) step).device())
        .containsExactly(retried, other);
  }
}
