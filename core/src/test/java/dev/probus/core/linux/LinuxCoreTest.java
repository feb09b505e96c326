package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no scenario can say: drivers that call the core in ways of their own. */
final class LinuxCoreTest {
  private final List<Step> steps = new ArrayList<>();
  private final LinuxCore core =
      new LinuxCore("bus", steps::add, Limits.USUAL, new OneThread(Limits.USUAL));
  private final LinuxDevice supplier = new LinuxDevice("s", null);
  private final LinuxDevice consumer = new LinuxDevice("c", null);

  @Test
  void nameOfDriverIsUnique() { // R3
    assertThat(core.register(new ScriptedLinuxDriver("s"))).isEqualTo(Errno.OK);
    assertThat(core.register(new ScriptedLinuxDriver("s"))).isEqualTo(Errno.EBUSY);
  }

  @Test
  void driverThatIsNotRegisteredIsNotThere() {
    LinuxDriver driver = new ScriptedLinuxDriver("s");
    core.add(supplier);

    assertThat(core.unregister(driver)).isEqualTo(Errno.ENOENT);
    assertThat(core.bind(driver, supplier)).isEqualTo(Errno.ENODEV);
    assertThat(core.matches(driver, supplier)).isFalse();
  }

  @Test
  void deadDeviceIsLeftAlone() { // R9, R20
    LinuxDriver driver = new ScriptedLinuxDriver("s");
    core.register(driver);
    core.add(supplier);
    core.remove(supplier);
    steps.clear();

    assertThat(core.attach(supplier)).isEqualTo(new Attached.None());
    assertThat(core.bind(driver, supplier)).isEqualTo(Errno.ENODEV);
    assertThat(steps).isEmpty();
  }

  @Test
  void attachedAnswersAsTheKernelDoes() { // R15
    assertThat(new Attached.Bound().value()).isEqualTo(1);
    assertThat(new Attached.None().value()).isZero();
    assertThat(new Attached.Stopped(Errno.EPROBE_DEFER).value()).isEqualTo(-517);
  }

  @Test
  void consumerBoundInsideFailingProbeFindsNoSupplierLater() { // R83, R89
    core.register(
        new ScriptedLinuxDriver("c", device -> linkInProbe(EnumSet.noneOf(LinkFlag.class))));
    core.autoprobe(false);
    core.add(supplier);
    core.add(consumer);
    core.register(
        new ScriptedLinuxDriver(
            "s",
            device -> {
              core.attach(consumer);
              return Errno.EIO;
            }));

    core.attach(supplier);
    assertThat(consumer.driver()).isNotNull();
    core.unbind(consumer);

    assertThat(core.attach(consumer)).isEqualTo(new Attached.Stopped(Errno.EPROBE_DEFER));
    assertThat(consumer.reason()).isEqualTo("bus: supplier s not ready");
  }

  @Test
  void linkMadeWhileItsSupplierUnbindsGoesWithIt() { // R83, R91
    Set<LinkFlag> flags = EnumSet.of(LinkFlag.AUTOREMOVE_SUPPLIER);
    core.register(
        new ScriptedLinuxDriver(
            "s", device -> Errno.OK, device -> core.link(consumer, supplier, flags)));
    core.add(supplier);
    core.add(consumer);

    core.unbind(supplier);
    core.register(new ScriptedLinuxDriver("c"));

    assertThat(consumer.driver()).isNotNull();
  }

  @Test
  void deviceGivenToAnotherDriverMeanwhileIsLeftAlone() { // R94
    LinuxDriver first = new ScriptedLinuxDriver("s");
    LinuxDriver second = new ScriptedLinuxDriver("");
    core.register(first);
    core.register(
        new ScriptedLinuxDriver(
            "c",
            device -> Errno.OK,
            device -> {
              core.unbind(supplier);
              core.bind(second, supplier);
            }));
    core.add(supplier);
    core.add(consumer);
    core.link(consumer, supplier, Set.of());
    core.autoprobe(false);
    core.register(second);

    core.unbind(supplier);

    assertThat(supplier.driver()).isSameAs(second);
  }

  @Test
  void reasonNeedsSomebodyWhoGivesIt() {
    assertThatThrownBy(() -> supplier.deferredBecause("x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no driver is probing s");
  }

  private Errno linkInProbe(Set<LinkFlag> flags) {
    assertThat(core.link(consumer, supplier, flags)).isTrue();
    return Errno.OK;
  }
}
