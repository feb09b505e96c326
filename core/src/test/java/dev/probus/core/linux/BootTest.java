package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate of boot, and the timeout for suppliers that nobody drives (R62 to R68). */
final class BootTest {
  private static final Duration TEN = Duration.ofSeconds(10);
  private final List<String> order = new ArrayList<>();

  @Test
  void deferralsGatherUntilLateInitcall() { // R62, R63
    Lab lab = new Lab("");
    lab.register(failingOnce("c"));
    LinuxDevice waiting = lab.add("c");
    lab.register("s");
    lab.add("s");

    assertThat(lab.core.pending()).containsExactly(waiting);
    assertThat(lab.count(Step.Triggered.class)).isZero();

    lab.core.lateInitcall();

    assertThat(waiting.bound()).isTrue();
  }

  @Test
  void lateInitcallTriggersTwiceAndFlushesTwice() { // R63
    Lab lab = new Lab("");
    lab.register(new Fake("c").answering(Errno.EPROBE_DEFER));
    lab.add("c");
    lab.steps.clear();

    lab.core.lateInitcall();

    assertThat(lab.count(Step.Triggered.class)).isEqualTo(2);
    assertThat(lab.count(Step.Retried.class)).isEqualTo(2);
  }

  @Test
  void optionalSupplierIsWaitedForInTheFirstPassAndNotInTheSecondWithoutModules() { // R63, R65
    Lab lab = new Lab(BootParameters.of(false, ""));
    lab.register(askingForOptional(lab, "c"));
    LinuxDevice device = lab.add("c");

    lab.core.lateInitcall();

    assertThat(order).containsExactly("EPROBE_DEFER", "EPROBE_DEFER", "ENODEV");
    assertThat(device.bound()).isTrue();
    assertThat(lab.log())
        .contains("WARNING c: goes on without a supplier for which no driver will come");
  }

  @ParameterizedTest
  @CsvSource({
    "true,'',10",
    "false,'',0",
    "true,deferred_probe_timeout=3,3",
    "false,deferred_probe_timeout=3,3",
    "true,deferred_probe_timeout=-1,-1",
    "true,deferred_probe_timeout=x,10",
    "true,deferred_probe_timeout=3 deferred_probe_timeout=4,4",
    "true,deferred_probe_timeout=9999999999,10",
    "true,deferred_probe_timeout=,10"
  })
  void timeoutComesFromTheCommandLineIfItIsANumber(
      boolean modules, String line, int seconds) { // R64
    assertThat(BootParameters.of(modules, line).deferredProbeTimeout()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({"'',1", "deferred_probe_timeout=0,0", "deferred_probe_timeout=-1,0"})
  void timeoutIsArmedOnlyIfItIsPositive(String line, int armed) { // R63, R64
    Lab lab = new Lab(line);
    lab.core.lateInitcall();
    assertThat(lab.hours.waiting()).isEqualTo(armed);
  }

  @Test
  void optionalSupplierIsGivenUpWhenTheTimeoutHasPassed() { // R65, R66
    Lab lab = new Lab("");
    LinuxDevice device = new LinuxDevice("c", null);
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.EPROBE_DEFER);
    lab.core.lateInitcall();
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.EPROBE_DEFER);
    lab.hours.pass(TEN.minusMillis(1));
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.EPROBE_DEFER);
    lab.hours.pass(Duration.ofMillis(1));
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.ETIMEDOUT);
    assertThat(lab.log()).contains("WARNING c: goes on without a supplier whose time is over");
  }

  @ParameterizedTest
  @CsvSource({"0,ETIMEDOUT", "-1,EPROBE_DEFER"})
  void zeroGivesUpAtOnceAndNegativeNever(String seconds, Errno answer) { // R64, R65
    Lab lab = new Lab("deferred_probe_timeout=" + seconds);
    LinuxDevice device = new LinuxDevice("c", null);
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.EPROBE_DEFER);
    lab.core.lateInitcall();
    assertThat(lab.core.checkState(device)).isEqualTo(answer);
  }

  @Test
  void pendingDevicesAreNamedByTheTimeoutAndStayPending() { // R66
    Lab lab = Lab.booted();
    lab.register(failingOnce("c"));
    lab.register(new Fake("d").answering(Errno.EPROBE_DEFER));
    LinuxDevice retried = lab.add("c");
    LinuxDevice stays = lab.add("d");

    lab.hours.pass(TEN);

    assertThat(retried.bound()).isTrue();
    assertThat(lab.core.pending()).containsExactly(stays);
    assertThat(lab.log())
        .contains("INFO d: deferred probe pending")
        .noneMatch(s -> s.contains(" c:"));
    int retries = (int) lab.count(Step.Retried.class);
    lab.core.trigger();
    lab.tasks.settle();
    assertThat(lab.count(Step.Retried.class)).isEqualTo(retries + 1);
  }

  @Test
  void everyDriverThatComesBeginsTheTimeoutAnew() { // R3, R66
    Lab lab = Lab.booted();
    LinuxDevice device = new LinuxDevice("c", null);
    lab.hours.pass(TEN.minusSeconds(1));
    lab.register("late");
    lab.hours.pass(TEN.minusSeconds(1));
    assertThat(lab.core.checkState(device)).isEqualTo(Errno.EPROBE_DEFER);
    lab.core.register(new Fake("late"));
    lab.hours.pass(Duration.ofSeconds(1));
    assertThat(lab.core.checkState(device))
        .as("a registration that failed did not prolong it")
        .isEqualTo(Errno.ETIMEDOUT);
    lab.register("later");
    assertThat(lab.hours.waiting()).as("what has passed does not come back").isZero();
  }

  @Test
  void driverBeforeLateInitcallArmsNothing() { // R66
    Lab lab = new Lab("");
    lab.register("early");
    assertThat(lab.hours.waiting()).isZero();
  }

  @Test
  void supplierThatNobodyDrivesHoldsNobodyBackAfterTheTimeout() { // R67, R96
    Lab lab = Lab.booted();
    FirmwareNode supplier = new FirmwareNode("s", null);
    LinuxDevice consumer = addConsumer(lab, supplier);
    assertThat(consumer.reason()).isEqualTo("bus: supplier s not ready");

    lab.hours.pass(TEN);

    assertThat(consumer.bound()).isTrue();
  }

  @Test
  void supplierThatSomebodyDrivesHoldsBackAfterTheTimeoutToo() { // R67
    Lab lab = Lab.booted();
    lab.register(new Fake("s").answering(Errno.EPROBE_DEFER));
    LinuxDevice consumer = addConsumer(lab, new FirmwareNode("s", null));

    lab.hours.pass(TEN);

    assertThat(consumer.bound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void timeoutOfZeroDeclaresNothingDoneWithModules(boolean modules) { // R63, R64, R67
    Lab lab = new Lab(BootParameters.of(modules, "deferred_probe_timeout=0"));
    LinuxDevice consumer = addConsumer(lab, new FirmwareNode("s", null));
    lab.core.lateInitcall();
    lab.hours.pass(TEN);
    assertThat(consumer.bound()).isEqualTo(!modules);
  }

  @Test
  void deviceThatComesAfterAllDriversAndHasNoneHoldsNobodyBack() { // R7, R67
    Lab lab = Lab.booted();
    lab.hours.pass(TEN);
    FirmwareNode supplier = new FirmwareNode("s", null);
    lab.register("c");
    LinuxDevice consumer = lab.add(new FirmwareNode("c", null).needs(supplier));
    assertThat(consumer.bound()).isFalse();

    lab.add(supplier);
    lab.core.trigger();
    lab.tasks.settle();

    assertThat(consumer.bound()).isTrue();
  }

  @Test
  void bestEffortProbesWithoutSuppliersThatNobodyDrives() { // R68, R85, R87
    Lab lab = Lab.booted();
    LinuxDevice consumer = addConsumer(lab, new FirmwareNode("s", null));
    LinuxDevice nothing = lab.add(new FirmwareNode("x", null).needs(new FirmwareNode("y", null)));

    lab.core.waitForInitDevicesProbe();

    assertThat(consumer.bound()).isTrue();
    assertThat(consumer.suppliers).as("the link that nobody met is gone").isEmpty();
    assertThat(nothing.bound()).isFalse();
  }

  @Test
  void bestEffortGoesWithoutSuppliersThatAreNoDevices() { // R68, R85
    Lab lab = Lab.booted();
    lab.register("c");
    lab.register("o");
    LinuxDevice consumer = lab.add(new FirmwareNode("c", null).needs(new FirmwareNode("s", null)));
    assertThat(consumer.bound()).isFalse();

    lab.core.waitForInitDevicesProbe();
    assertThat(consumer.bound())
        .as("nothing matched it yet where its check was the first that stopped it")
        .isTrue();
    LinuxDevice other = lab.add(new FirmwareNode("o", null).needs(new FirmwareNode("t", null)));
    assertThat(other.bound()).as("the effort is over").isFalse();
  }

  @Test
  void failureInABestEffortCountsAsDeferral() { // R33, R68
    Lab lab = Lab.booted();
    FirmwareNode supplier = new FirmwareNode("s", null);
    lab.register(new Fake("c").answering(Errno.EIO));
    lab.add(supplier);
    LinuxDevice consumer = lab.add(new FirmwareNode("c", null).needs(supplier));

    lab.core.waitForInitDevicesProbe();

    assertThat(lab.count(Step.NotBound.class)).isEqualTo(1);
    assertThat(lab.core.pending()).containsExactly(consumer);
  }

  @Test
  void failureWithoutSupplierThatIsNoDeviceCountsAsDeferralToo() { // R33, R68, R85
    Lab lab = Lab.booted();
    lab.register(new Fake("c").answering(Errno.EIO));
    LinuxDevice consumer = lab.add(new FirmwareNode("c", null).needs(new FirmwareNode("s", null)));
    lab.core.waitForInitDevicesProbe();
    assertThat(lab.count(Step.NotBound.class)).isEqualTo(1);
    assertThat(lab.core.pending()).containsExactly(consumer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "permissive"})
  void bestEffortIsNothingWhereLinksHoldNobodyBack(String mode) { // R68
    Lab lab = new Lab("fw_devlink=" + mode);
    lab.core.lateInitcall();
    lab.steps.clear();
    lab.core.waitForInitDevicesProbe();
    assertThat(lab.steps).isEmpty();
  }

  @Test
  void bestEffortIgnoresOnlyLinksFromFirmware() { // R68, R85
    Lab lab = Lab.booted();
    lab.register("c");
    LinuxDevice supplier = lab.add("s");
    LinuxDevice consumer = new LinuxDevice("c", null);
    lab.core.link(consumer, supplier, Set.of());
    lab.add(consumer);
    lab.core.waitForInitDevicesProbe();
    assertThat(consumer.bound()).isFalse();
  }

  private static LinuxDevice addConsumer(Lab lab, FirmwareNode supplier) {
    lab.register("c");
    lab.add(supplier);
    return lab.add(new FirmwareNode("c", null).needs(supplier));
  }

  private Fake askingForOptional(Lab lab, String name) {
    return new Fake(name)
        .probing(device -> {
          Errno code = lab.core.checkState(device);
          order.add(code.name());
          return code == Errno.EPROBE_DEFER ? -code.number() : 0;
        });
  }

  private static Fake failingOnce(String name) {
    int[] calls = {0};
    return new Fake(name).probing(device -> calls[0]++ == 0 ? -Errno.EPROBE_DEFER.number() : 0);
  }
}
