package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a supplier is told that all its consumers are there (R88). */
final class SyncStateTest {
  private final List<String> told = new ArrayList<>();
  private final Fake supplierDriver = new Fake("s").syncing(device -> told.add(device.name()));

  @Test
  void deviceWithoutConsumersIsToldWhenItBinds() {
    Lab lab = Lab.booted();
    lab.register(supplierDriver);
    lab.add("s");
    assertThat(told).containsExactly("s");
  }

  @Test
  void supplierIsToldWhenItsLastConsumerBinds() {
    Lab lab = Lab.booted();
    lab.register("c");
    LinuxDevice supplier = lab.add("s");
    LinuxDevice first = linked(lab, "c1", supplier);
    LinuxDevice second = linked(lab, "c2", supplier);
    lab.core.disable();
    lab.register(supplierDriver);
    lab.core.attach(first);
    assertThat(first.bound()).isTrue();
    assertThat(told).isEmpty();
    lab.core.attach(second);
    assertThat(told).containsExactly("s");
  }

  @Test
  void supplierIsToldOnceInItsLife() {
    Lab lab = Lab.booted();
    lab.register(supplierDriver);
    LinuxDevice supplier = lab.add("s");
    lab.core.unbind(supplier);
    lab.core.attach(supplier);
    assertThat(supplier.bound()).isTrue();
    assertThat(told).containsExactly("s");
  }

  @Test
  void nobodyIsToldBeforeTheEndOfBoot() {
    Lab lab = new Lab("");
    lab.register(supplierDriver);
    lab.add("s1");
    lab.add("s2");
    assertThat(told).isEmpty();
    lab.core.lateInitcall();
    assertThat(told).containsExactly("s1", "s2");
  }

  @Test
  void everyPauseNeedsItsOwnResume() {
    Lab lab = Lab.booted();
    lab.core.pauseSyncState();
    lab.core.pauseSyncState();
    lab.register(supplierDriver);
    lab.add("s");
    lab.core.resumeSyncState();
    assertThat(told).isEmpty();
    lab.core.resumeSyncState();
    assertThat(told).containsExactly("s");
    lab.core.resumeSyncState();
    assertThat(lab.log()).containsExactly("WARNING sync_state was resumed more often than paused");
  }

  @Test
  void deviceThatLostItsDriverMeanwhileIsNotTold() { // R91
    Lab lab = Lab.booted();
    lab.core.pauseSyncState();
    lab.register(supplierDriver);
    lab.core.unbind(lab.add("s"));
    LinuxDevice again = lab.add("s1");
    lab.add("s2");
    lab.core.unbind(again);
    lab.core.attach(again);
    lab.core.resumeSyncState();
    assertThat(told).as("and one that got it again comes later").containsExactly("s2", "s1");
  }

  @Test
  void busIsToldInTheDriversPlace() {
    LinuxBus bus =
        new LinuxBus() {
          @Override
          public String name() {
            return "bus";
          }

          @Override
          public boolean hasSyncState() {
            return true;
          }

          @Override
          public void syncState(LinuxDevice device) {
            told.add("bus " + device);
          }
        };
    Lab lab = new Lab(bus, BootParameters.USUAL);
    lab.core.lateInitcall();
    lab.register(supplierDriver);
    lab.add("s");
    assertThat(told).containsExactly("bus s");
  }

  @Test
  void supplierIsToldUnderItsOwnLock() {
    Lab lab = Lab.booted();
    List<String> stuck = new ArrayList<>();
    lab.register(
        new Fake("s")
            .syncing(device -> {
              try {
                lab.core.attach(device);
              } catch (CoreStuckException e) {
                stuck.add(e.why());
              }
            }));
    LinuxDevice supplier = lab.add("s1");
    assertThat(stuck).singleElement().asString().contains("the lock of s1 is held");
    assertThat(supplier.bound()).isTrue();
  }

  @Test
  void supplierIsToldUnderItsLockByItsConsumersBindToo() {
    Lab lab = Lab.booted();
    List<String> stuck = new ArrayList<>();
    lab.register(
        new Fake("s")
            .syncing(device -> {
              try {
                lab.core.attach(device);
              } catch (CoreStuckException e) {
                stuck.add(e.why());
              }
            }));
    LinuxDevice second = new LinuxDevice("s2", null);
    lab.core.autoprobe(false);
    lab.add(second);
    LinuxDevice consumer = linked(lab, "d2", second);
    lab.core.attach(second);
    assertThat(stuck).isEmpty();
    lab.register("d2");
    lab.core.attach(consumer);
    assertThat(stuck).singleElement().asString().contains("the lock of s2 is held");
  }

  @Test
  void deviceThatWasNotDueWhenThePauseEndedIsNotHeldBackAnyMore() {
    Lab lab = Lab.booted();
    lab.core.pauseSyncState();
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = linked(lab, "c", supplier);
    lab.register(supplierDriver);
    lab.core.resumeSyncState();
    lab.core.remove(consumer);
    lab.core.pauseSyncState();
    lab.core.resumeSyncState();
    assertThat(told).isEmpty();
  }

  @Test
  void linkThatHoldsNothingBackPutsItOffUntilItsConsumerBinds() { // R80, R87
    Lab lab = Lab.booted();
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = lab.add("c");
    lab.core.link(consumer, supplier, Set.of(LinkFlag.SYNC_STATE_ONLY));
    lab.register(supplierDriver);
    assertThat(supplier.bound()).isTrue();
    assertThat(told).isEmpty();

    lab.register("c");

    assertThat(told).containsExactly("s");
    assertThat(consumer.suppliers).as("it has served").isEmpty();
  }

  @Test
  void linkThatHoldsNothingBackHoldsNothingBack() { // R85
    Lab lab = Lab.booted();
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = lab.add("c");
    lab.core.link(consumer, supplier, Set.of(LinkFlag.SYNC_STATE_ONLY));
    lab.register("c");
    assertThat(consumer.bound()).isTrue();
  }

  @Test
  void supplierDoesNotUnbindBeneathProbeThatOnlyPutsItsStateOff() { // R94
    Lab lab = Lab.booted();
    lab.register(supplierDriver);
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = new LinuxDevice("c", null);
    lab.core.autoprobe(false);
    lab.add(consumer);
    lab.core.link(consumer, supplier, Set.of(LinkFlag.SYNC_STATE_ONLY));
    List<String> stuck = new ArrayList<>();
    lab.register(
        new Fake("c")
            .probing(device -> {
              try {
                lab.core.unbind(supplier);
              } catch (CoreStuckException e) {
                stuck.add(e.why());
              }
              return 0;
            }));
    lab.core.bind(new Fake("c"), consumer);
    assertThat(stuck).singleElement().asString().contains("whose link holds nothing back");
  }

  private static LinuxDevice linked(Lab lab, String name, LinuxDevice supplier) {
    LinuxDevice consumer = new LinuxDevice(name, null);
    lab.core.link(consumer, supplier, Set.of());
    return lab.add(consumer);
  }
}
