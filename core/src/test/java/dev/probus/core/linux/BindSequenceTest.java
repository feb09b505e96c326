package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surrounds a probe, in which order, and how it is undone (R30 to R33, R40, R100, R103). */
final class BindSequenceTest {
  private final List<String> done = new ArrayList<>();
  private @Nullable ProbeStage failing;
  private boolean busSyncs;

  private final LinuxBus bus =
      new LinuxBus() {
        @Override
        public String name() {
          return "bus";
        }

        @Override
        public boolean hasSyncState() {
          return busSyncs;
        }

        @Override
        public Errno enter(ProbeStage stage, LinuxDevice device) {
          done.add("+" + stage);
          return stage == failing ? Errno.EIO : Errno.OK;
        }

        @Override
        public void leave(ProbeStage stage, LinuxDevice device) {
          done.add("-" + stage + (device.driver() == null ? " driverless" : ""));
        }
      };

  private final Fake driver =
      new Fake("d")
          .probing(device -> {
            done.add("probe");
            device.driverData("data");
            device.resources().add(() -> done.add("released " + device.driverData()));
            return 0;
          })
          .removing(device -> done.add("remove"));

  private LinuxCore core = core(BootParameters.USUAL);
  private final LinuxDevice device = new LinuxDevice("d", null);

  private LinuxCore core(BootParameters parameters) {
    LinuxSettings settings = new LinuxSettings(bus, parameters, DelayedWork.none());
    LinuxCore made = new LinuxCore(settings, this::note, Limits.USUAL, new OneThread(Limits.USUAL));
    made.enable();
    done.clear();
    return made;
  }

  private void note(Step step) {
    switch (step) {
      case Step.Announced(Uevent event, LinuxDevice _) -> done.add("uevent " + event);
      case Step.Logged(LogLevel level, String text) -> done.add(level + " " + text);
      case Step.Attempted _, Step.Matched _, Step.Deferred _, Step.Undeferred _ -> {}
      default -> done.add(step.getClass().getSimpleName());
    }
  }

  @Test
  void everyStepHasItsPlace() { // R7, R30, R40
    busSyncs = true;
    core.register(driver);
    done.clear();
    core.add(device);
    assertThat(done)
        .containsExactly(
            "Added",
            "uevent ADD",
            "+PINS",
            "+DMA",
            "Binding",
            "+SYSFS_LINKS",
            "+POWER_DOMAIN",
            "probe",
            "+GROUPS",
            "+STATE_FILE",
            "+FINISHED",
            "Triggered",
            "Bound",
            "uevent BIND");
  }

  @Test
  void fileOfStateIsMadeOnlyWhereSomebodyWantsToKnow() { // R30 step 11
    core.register(driver);
    core.add(device);
    assertThat(done).contains("+GROUPS").doesNotContain("+STATE_FILE");
  }

  @Test
  void releaseAndRemovalHaveTheirOrder() { // R32, R100, R103
    core.register(driver);
    core.add(device);
    done.clear();
    core.remove(device);
    assertThat(done)
        .containsExactly(
            "Deleting",
            "-SYSFS_LINKS",
            "Unbinding",
            "-STATE_FILE",
            "-GROUPS",
            "remove",
            "-DMA",
            "released data",
            "-DMA_OPS",
            "-POWER_DOMAIN driverless",
            "-RUNTIME_POWER driverless",
            "Unbound",
            "uevent UNBIND",
            "Removed",
            "uevent REMOVE");
    assertThat(device.driverData()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "PINS,''",
    "DMA,''",
    "SYSFS_LINKS,'NotBound,-DMA,'",
    "POWER_DOMAIN,'-SYSFS_LINKS,NotBound,-DMA,'",
    "GROUPS,'remove,-SYSFS_LINKS,NotBound,-DMA,released data,'",
    "STATE_FILE,'-GROUPS,remove,-SYSFS_LINKS,NotBound,-DMA,released data,'"
  })
  void failureIsUndoneFromWhereItHappened(ProbeStage stage, String undone) { // R11, R31, R32
    busSyncs = true;
    failing = stage;
    core.register(driver);
    core.register(new Fake("").answering(Errno.EIO));
    done.clear();

    core.add(device);

    String cleanup = "-DMA_OPS,-POWER_DOMAIN driverless,-RUNTIME_POWER driverless";
    List<String> after = done.subList(done.indexOf("+" + stage) + 1, done.size());
    assertThat(String.join(",", after))
        .as("and the core's word ended the walk: nobody else was tried")
        .isEqualTo(undone + cleanup);
    assertThat(device.driver()).isNull();
    assertThat(device.linkStatus).isEqualTo(LinkStatus.NO_DRIVER);
  }

  @Test
  void failedProbeIsUndoneWithoutRemoveAndTheNextDriverIsTried() { // R11, R31
    Errno[] answer = {Errno.EIO};
    driver.probing(d -> {
      d.resources().add(() -> done.add("released by " + d.driver().name()));
      return -answer[0].number();
    });
    core.register(driver);
    core.register(new Fake(""));
    done.clear();
    core.add(device);
    assertThat(done)
        .containsSubsequence(
            "WARNING d: probe of d fails: -5",
            "-SYSFS_LINKS",
            "NotBound",
            "-DMA",
            "released by d",
            "-DMA_OPS",
            "Bound")
        .doesNotContain("remove");
  }

  @ParameterizedTest
  @CsvSource({
    "-517,DEBUG Driver d defers",
    "-19,DEBUG d: probe of d turns it down: -19",
    "-6,DEBUG d: probe of d turns it down: -6",
    "-12,WARNING d: probe of d fails: -12",
    "1,WARNING d: probe of d fails: 1"
  })
  void resultIsSaidAsLoudlyAsItDeserves(int answer, String line) { // R33
    core.register(driver.probing(d -> answer));
    core.add(device);
    assertThat(done).contains(line);
  }

  @Test
  void positiveResultEndsTheWalk() { // R33
    core.autoprobe(false);
    core.register(driver.probing(d -> Errno.EBUSY.number()));
    Fake next = new Fake("").probing(d -> 0);
    core.register(next);
    core.add(device);
    assertThat(core.attach(device)).isEqualTo(new Attached.Stopped(Errno.EBUSY));
    assertThat(device.driver()).isNull();
  }

  @Test
  void leftoversForbidProbeAndNothingIsUndone() { // R30 step 3, R110
    core.register(new Fake("s"));
    LinuxDevice supplier = new LinuxDevice("s", null);
    core.add(supplier);
    core.link(device, supplier, Set.of());
    device.resources().add(() -> {});
    core.register(driver);
    core.add(device);
    done.clear();

    assertThat(core.bind(driver, device)).isEqualTo(Errno.EAGAIN);
    assertThat(core.bind(driver, device))
        .as("the roll-back of the failed check repaired the link")
        .isEqualTo(Errno.EBUSY);

    assertThat(done)
        .containsExactly(
            "HeldBack", "CRITICAL d: managed resources are left from before the probe");
    assertThat(device.suppliers.getFirst().state).isEqualTo(LinkState.CONSUMER_PROBE);
    assertThat(device.linkStatus).isEqualTo(LinkStatus.PROBING);
  }

  @Test
  void trialRemovesAndProbesAgain() { // R30 step 12
    core = core(BootParameters.USUAL.withTestRemoval());
    core.register(driver);
    core.add(device);
    assertThat(done)
        .containsSubsequence("probe", "remove", "-DMA", "released data", "probe", "Bound");
    assertThat(done.stream().filter("probe"::equals)).hasSize(2);

    done.clear();
    driver.suppressed = true;
    core.unregister(driver);
    done.clear();
    core.register(driver);
    assertThat(done.stream().filter("probe"::equals)).as("not if it must not go").hasSize(1);
  }

  @Test
  void driverWithoutProbeTakesWhatMatches() { // R30 step 9
    driver.hasProbe = false;
    core.register(driver);
    core.add(device);
    assertThat(device.bound()).isTrue();
    assertThat(done).doesNotContain("probe");
  }

  @Test
  void busProbesAndRemovesInTheDriversPlaceAndDriversAreWarned() { // R3, R30, R100
    LinuxBus own =
        new LinuxBus() {
          @Override
          public String name() {
            return "own";
          }

          @Override
          public boolean hasProbe() {
            return true;
          }

          @Override
          public int probe(LinuxDriver probing, LinuxDevice probed) {
            done.add("bus probes " + probed + " for " + probing.name());
            return 0;
          }

          @Override
          public boolean hasRemove() {
            return true;
          }

          @Override
          public void remove(LinuxDriver removing, LinuxDevice removed) {
            done.add("bus removes " + removed);
          }
        };
    Lab lab = new Lab(own, BootParameters.USUAL);
    lab.register(driver);
    done.clear();
    LinuxDevice added = lab.add("d");
    lab.core.unbind(added);
    assertThat(done).containsExactly("bus probes d for d", "bus removes d");
    assertThat(lab.log())
        .containsExactly(
            "WARNING Driver 'd' has callbacks that its bus has as well; those of the bus count");
  }

  @Test
  void deviceWithoutNameIsRefused() { // R7
    assertThat(core.add(new LinuxDevice("", null))).isEqualTo(Errno.EINVAL);
    assertThat(done).isEmpty();
  }

  @Test
  void deviceIsNotProbedBeforeItHasArrived() { // R7, R20
    List<Errno> early = new ArrayList<>();
    LinuxCore[] self = new LinuxCore[1];
    self[0] =
        new LinuxCore(
            new LinuxSettings(bus, BootParameters.USUAL, DelayedWork.none()),
            step -> {
              if (step instanceof Step.Announced(Uevent event, _) && event == Uevent.ADD) {
                early.add(self[0].bind(driver, device));
                assertThat(device.reason()).isEqualTo("bus: Device not ready to probe");
                assertThat(device.canMatch).isFalse();
                self[0].attach(device);
                assertThat(self[0].pending()).as("not listed").isEmpty();
              }
            },
            Limits.USUAL,
            new OneThread(Limits.USUAL));
    self[0].register(driver);
    assertThat(self[0].bind(driver, device)).as("not registered").isEqualTo(Errno.ENODEV);
    self[0].add(device);
    assertThat(early).containsExactly(Errno.EAGAIN);
    assertThat(device.bound()).isTrue();
  }
}
