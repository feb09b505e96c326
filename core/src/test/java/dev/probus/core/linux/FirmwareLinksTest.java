package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Links made of what firmware says (R85, R87, R95 to R98). */
final class FirmwareLinksTest {
  private final FirmwareNode s = new FirmwareNode("s", null);
  private final FirmwareNode c = new FirmwareNode("c", null).needs(s);

  @ParameterizedTest
  @CsvSource({
    "off,OFF",
    "permissive,PERMISSIVE",
    "on,ON",
    "rpm,RPM",
    "ON,ON",
    "'',ON",
    "nonsense,ON"
  })
  void modeComesFromTheCommandLine(String word, LinkMode mode) { // R95
    assertThat(BootParameters.of(true, "fw_devlink=" + word).links()).isEqualTo(mode);
    assertThat(BootParameters.USUAL.links()).isEqualTo(LinkMode.ON);
  }

  @ParameterizedTest
  @EnumSource(LinkMode.class)
  void modeSaysWhatLinkIsMade(LinkMode mode) { // R95
    Lab lab = booted(mode);
    lab.add(s);
    LinuxDevice consumer = lab.add(c);
    Set<LinkFlag> flags = EnumSet.of(LinkFlag.MANAGED, LinkFlag.INFERRED);
    switch (mode) {
      case OFF -> flags = Set.of();
      case PERMISSIVE -> flags.add(LinkFlag.SYNC_STATE_ONLY);
      case ON -> flags.add(LinkFlag.AUTOPROBE_CONSUMER);
      case RPM -> flags.addAll(EnumSet.of(LinkFlag.AUTOPROBE_CONSUMER, LinkFlag.PM_RUNTIME));
    }
    assertThat(consumer.suppliers.stream().flatMap(link -> link.flags().stream()))
        .containsExactlyInAnyOrderElementsOf(flags);
  }

  @Test
  void consumerWaitsForSupplierThatIsNoDeviceYet() { // R59, R85
    Lab lab = Lab.booted();
    lab.register("c");
    lab.register("s");
    LinuxDevice consumer = lab.add(c);

    assertThat(consumer.reason()).isEqualTo("bus: wait for supplier s");
    assertThat(lab.steps).contains(new Step.AwaitsNode(consumer, s));
    assertThat(consumer.linkStatus).as("nothing was touched").isEqualTo(LinkStatus.NO_DRIVER);
    assertThat(lab.core.devicesDeferred()).isEqualTo("c\tbus: wait for supplier s\n");

    lab.add(s);
    assertThat(consumer.bound()).as("the supplier's bind woke it").isTrue();
  }

  @Test
  void latestNeedIsNamedFirst() { // R85
    Lab lab = Lab.booted();
    lab.register("c");
    LinuxDevice consumer = lab.add(c.needs(new FirmwareNode("t", null)));
    assertThat(consumer.reason()).isEqualTo("bus: wait for supplier t");
  }

  @ParameterizedTest
  @EnumSource(
      value = LinkMode.class,
      names = {"OFF", "PERMISSIVE"})
  void nobodyWaitsWhereLinksHoldNobodyBack(LinkMode mode) { // R85, R95
    Lab lab = booted(mode);
    lab.register("c");
    assertThat(lab.add(c).bound()).isTrue();
  }

  @Test
  void boundDeviceNeedsNothingMore() { // R87
    Lab lab = booted(LinkMode.PERMISSIVE);
    lab.register("c");
    lab.add(c);
    assertThat(c.suppliers).isEmpty();
  }

  @Test
  void boundParentStandsInForChildrenThatDidNotBecomeDevices() { // R87
    Lab lab = Lab.booted();
    FirmwareNode part = new FirmwareNode("part", s);
    FirmwareNode deeper = new FirmwareNode("deeper", part);
    lab.register("c");
    LinuxDevice first = lab.add(new FirmwareNode("c1", null).needs(part));
    LinuxDevice second = lab.add(new FirmwareNode("c2", null).needs(deeper));
    LinuxDevice supplier = lab.add(s);
    assertThat(first.bound() || second.bound()).isFalse();

    lab.register("s");

    assertThat(first.bound() && second.bound()).isTrue();
    assertThat(first.suppliers).allMatch(link -> link.supplier == supplier);
    LinuxDevice late = lab.add(new FirmwareNode("c3", null).needs(part));
    assertThat(late.suppliers)
        .as("what turned out to be a part of a device is asked for there")
        .allMatch(link -> link.supplier == supplier)
        .hasSize(1);
  }

  @Test
  void circleHoldsNobodyBack() { // R97
    Lab lab = Lab.booted();
    s.needs(c);
    lab.register("c");
    lab.register("s");
    LinuxDevice consumer = lab.add(c);
    LinuxDevice supplier = lab.add(s);

    assertThat(consumer.bound() && supplier.bound()).isTrue();
    assertThat(lab.log()).anyMatch(line -> line.contains("relaxed a circle of dependences with"));
  }

  @Test
  void linksOfCircleAreMarked() { // R96, R97
    Lab lab = Lab.booted();
    FirmwareNode t = new FirmwareNode("t", null).needs(c);
    s.needs(t);
    LinuxDevice consumer = lab.add(c);
    LinuxDevice supplier = lab.add(s);
    LinuxDevice third = lab.add(t);

    List<DeviceLink> links =
        List.of(consumer, supplier, third).stream().flatMap(d -> d.suppliers.stream()).toList();
    assertThat(links).hasSize(3).allMatch(link -> link.has(LinkFlag.CYCLE) && link.syncStateOnly());
  }

  @Test
  void linkBesideCircleKeepsItsForce() { // R97
    Lab lab = Lab.booted();
    s.needs(c);
    FirmwareNode other = new FirmwareNode("o", null);
    c.needs(other);
    lab.register("c");
    lab.add(s);
    lab.add(other);
    LinuxDevice consumer = lab.add(c);
    assertThat(consumer.reason()).isEqualTo("bus: supplier o not ready");
  }

  @Test
  void childOfConsumerThatSuppliesItIsCircle() { // R97
    Lab lab = Lab.booted();
    FirmwareNode whole = new FirmwareNode("w", null);
    whole.needs(new FirmwareNode("part", whole));
    lab.register("w");
    LinuxDevice parent = lab.add(whole);
    assertThat(parent.bound()).as("nobody waits for a part of himself").isTrue();
  }

  @Test
  void noCircleIsLookedForBelowBoundSupplier() { // R97
    Lab lab = Lab.booted();
    lab.register("s");
    LinuxDevice supplier = lab.add(s);
    FirmwareLink.hang(s, c, false);
    lab.add(new FirmwareNode("other", null));
    c.device = new LinuxDevice("c", null, c);
    assertThat(FirmwareCycles.relax(c, s)).isFalse();
    supplier.linkStatus = LinkStatus.NO_DRIVER;
    assertThat(FirmwareCycles.relax(c, s)).isTrue();
  }

  @Test
  void needOnCircleThatIsNoDeviceIsNotWaitedFor() { // R97
    Lab lab = Lab.booted();
    FirmwareNode part = new FirmwareNode("part", c);
    s.needs(part);
    lab.register("s");
    LinuxDevice supplier = lab.add(s);
    assertThat(supplier.reason()).isEqualTo("bus: wait for supplier part");
    lab.add(c);
    lab.core.trigger();
    lab.tasks.settle();
    assertThat(supplier.bound()).as("though nobody drives the other").isTrue();
  }

  @Test
  void linkThatHoldsNothingBackClosesNoCircle() { // R97
    Lab lab = Lab.booted();
    LinuxDevice supplier = lab.add(s);
    LinuxDevice consumer = new LinuxDevice("c", null, c);
    lab.core.autoprobe(false);
    LinuxDevice other = lab.add(new FirmwareNode("o", null).needs(s));
    lab.core.link(supplier, other, Set.of(LinkFlag.SYNC_STATE_ONLY));
    FirmwareNode node = Objects.requireNonNull(other.node());
    assertThat(FirmwareCycles.relax(node, s)).isFalse();
    lab.add(consumer);
    assertThat(consumer.suppliers).noneMatch(link -> link.has(LinkFlag.CYCLE));
  }

  @Test
  void supplierThatWorksWithoutDriverIsNotLinked() { // R98
    Lab lab = Lab.booted();
    s.markInitialized();
    lab.add(s);
    lab.register("c");
    LinuxDevice consumer = lab.add(c);
    assertThat(consumer.suppliers).isEmpty();
    assertThat(consumer.bound()).isTrue();
  }

  @Test
  void supplierThatWorksWithoutDeviceIsNotWaitedFor() { // R98
    Lab lab = Lab.booted();
    FirmwareNode inside = new FirmwareNode("inside", s);
    s.markInitialized();
    lab.register("c");
    assertThat(lab.add(c).bound()).isTrue();
    assertThat(lab.add(new FirmwareNode("c2", null).needs(inside)).bound())
        .as("nor is what is inside it")
        .isTrue();
  }

  @Test
  void initializedSupplierThatIsBoundIsLinkedAllTheSame() { // R98
    Lab lab = Lab.booted();
    s.markInitialized();
    lab.register("s");
    lab.add(s);
    assertThat(lab.add(c).suppliers).hasSize(1);
  }

  @Test
  void consumerThatIsNoDeviceYetIsStoodForByTheOneAboveIt() { // R98
    Lab lab = Lab.booted();
    FirmwareNode parent = new FirmwareNode("p", null);
    FirmwareNode child = new FirmwareNode("k", parent).needs(s);
    LinuxDevice proxy = lab.add(parent);
    LinuxDevice supplier = lab.add(s);
    assertThat(proxy.suppliers)
        .singleElement()
        .matches(DeviceLink::syncStateOnly)
        .matches(link -> link.supplier == supplier);

    LinuxDevice consumer = lab.add(child, proxy);
    assertThat(consumer.suppliers).singleElement().matches(link -> !link.syncStateOnly());
  }

  @Test
  void parentThatComesAfterTheSupplierIsProxyToo() { // R98
    Lab lab = Lab.booted();
    FirmwareNode parent = new FirmwareNode("p", null);
    FirmwareNode child = new FirmwareNode("k", parent).needs(s);
    lab.add(s);
    lab.register("p");
    LinuxDevice proxy = lab.add(parent);
    assertThat(lab.log()).isEmpty();
    assertThat(proxy.bound()).as("a proxy is not held back").isTrue();
    assertThat(lab.add(child, proxy).suppliers).as("the need itself remains").hasSize(1);
  }

  @Test
  void noDeviceStandsInForNeedOfItsOwnPart() { // R98
    Lab lab = Lab.booted();
    FirmwareNode parent = new FirmwareNode("p", null);
    FirmwareNode supplier = new FirmwareNode("s1", parent);
    new FirmwareNode("k", parent).needs(supplier);
    LinuxDevice above = lab.add(parent);
    lab.add(supplier, above);
    assertThat(above.suppliers).isEmpty();
  }

  @Test
  void childOfSupplierThatCountsOnItIsNotHeldBack() { // R98
    Lab lab = Lab.booted();
    s.markChildBoundOnAdd();
    FirmwareNode child = new FirmwareNode("k", s).needs(s);
    LinuxDevice parent = lab.add(s);
    lab.register("k");
    assertThat(lab.add(child, parent).bound()).isTrue();
  }

  @Test
  void firstDeviceOfNodeIsTheOne() { // R7, R103
    Lab lab = Lab.booted();
    LinuxDevice first = lab.add(s);
    LinuxDevice second = lab.add(s);
    assertThat(lab.add(c).suppliers).singleElement().matches(link -> link.supplier == first);
    lab.core.remove(second);
    assertThat(s.device).isSameAs(first);
  }

  @Test
  void secondDeviceOfNodeSaysNothingOfItsNeeds() { // R87
    Lab lab = Lab.booted();
    LinuxDevice first = lab.add(c);
    LinuxDevice second = new LinuxDevice("twin", null, c);
    lab.core.preset(lab.register("c"), second);
    lab.add(second);
    assertThat(second.bound()).isTrue();
    assertThat(first.reason()).isEqualTo("bus: wait for supplier s");
    lab.core.trigger();
    lab.tasks.settle();
    assertThat(first.bound()).isFalse();
  }

  @Test
  void deviceThatGoesIsNoDeviceOfItsNodeAnyMore() { // R103
    Lab lab = Lab.booted();
    LinuxDevice supplier = lab.add(s);
    lab.core.remove(supplier);
    lab.register("c");
    LinuxDevice consumer = lab.add(c);
    assertThat(consumer.reason()).isEqualTo("bus: wait for supplier s");
  }

  @Test
  void relaxingChangesOnlyWhatFirmwareAskedFor() { // R82, R96
    Lab lab = Lab.booted();
    LinuxDevice supplier = lab.add(s);
    LinuxDevice consumer = lab.add(c);
    DeviceLink link = consumer.suppliers.getFirst();
    lab.core.link(consumer, supplier, Set.of());
    assertThat(link.has(LinkFlag.INFERRED)).as("a driver asked for it too").isFalse();

    link.relax();

    assertThat(link.syncStateOnly()).isFalse();
  }

  private static Lab booted(LinkMode mode) {
    Lab lab = new Lab("fw_devlink=" + mode.name().toLowerCase(Locale.ROOT));
    lab.core.lateInitcall();
    lab.steps.clear();
    return lab;
  }
}
