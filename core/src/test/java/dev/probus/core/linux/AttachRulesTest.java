package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of matching, attaching and userspace's files that no scenario can say. */
final class AttachRulesTest {
  private final Lab lab = Lab.booted();
  private final List<String> done = new ArrayList<>();

  private static final LinuxBus PARENTAL =
      new LinuxBus() {
        @Override
        public String name() {
          return "parental";
        }

        @Override
        public boolean needsParentLock() {
          return true;
        }
      };

  @Test
  void failedMatchEndsTheWalkOfDeviceAndNotTheWalkOfDriver() { // R4, R10
    Fake odd = new Fake("odd").matchingAll();
    odd.match = device -> device.name().equals("x") ? Match.failed(Errno.EINVAL) : Match.YES;
    lab.core.autoprobe(false);
    LinuxDevice x = lab.add("x");
    LinuxDevice y = lab.add("y");
    lab.core.autoprobe(true);
    lab.register(odd);
    assertThat(y.bound()).as("the driver's walk went on").isTrue();
    assertThat(x.canMatch).isFalse();
    lab.core.autoprobe(false);
    lab.register("x");

    assertThat(lab.core.attach(x)).isEqualTo(new Attached.Stopped(Errno.EINVAL));
    assertThat(x.bound()).isFalse();
    assertThat(lab.core.pending()).isEmpty();
  }

  @Test
  void deviceWithPresetDriverIsBoundWithoutProbe() { // R9, R92
    Fake driver = lab.register(new Fake("d").matchingAll().probing(d -> done.add("probe") ? 0 : 1));
    driver.match = device -> Match.NO;
    LinuxDevice ready = lab.add("ready");
    lab.register("ready");
    LinuxDevice missing = lab.add("missing");
    LinuxDevice device = new LinuxDevice("p", null);
    lab.core.link(device, ready, Set.of());
    lab.core.link(device, missing, Set.of());
    assertThat(lab.core.preset(driver, device)).isEqualTo(Errno.OK);
    assertThat(lab.core.preset(driver, device)).isEqualTo(Errno.EBUSY);
    assertThat(lab.core.preset(new Fake("unknown"), device)).isEqualTo(Errno.ENODEV);
    assertThat(device.bound()).isFalse();

    lab.add(device);

    assertThat(device.bound()).isTrue();
    assertThat(done).isEmpty();
    assertThat(device.suppliers)
        .as("the supplier that is not ready is let go")
        .singleElement()
        .matches(link -> link.supplier == ready && link.state == LinkState.ACTIVE);
    lab.steps.clear();
    assertThat(lab.core.attach(device).value()).isEqualTo(1);
    assertThat(lab.steps).as("it was bound").isEmpty();
  }

  @Test
  void boundDeviceIsNotBoundTwice() { // R40
    lab.register("d");
    LinuxDevice device = lab.add("d");
    lab.steps.clear();
    assertThat(lab.core.bindPreset(device)).isEqualTo(Errno.OK);
    assertThat(lab.log()).containsExactly("WARNING d is bound already");
    assertThat(lab.count(Step.Triggered.class) + lab.count(Step.Bound.class)).isZero();
  }

  @Test
  void presetThatFailsIsForgottenByAttachAndKeptByBind() { // R9
    boolean[] failing = {true};
    LinuxBus bus =
        new LinuxBus() {
          @Override
          public String name() {
            return "bus";
          }

          @Override
          public Errno enter(ProbeStage stage, LinuxDevice device) {
            return failing[0] ? Errno.ENOMEM : Errno.OK;
          }
        };
    Lab other = new Lab(bus, BootParameters.USUAL);
    other.core.autoprobe(false);
    Fake driver = other.register("d");
    LinuxDevice device = other.add("d");
    assertThat(other.core.bindPreset(device)).isEqualTo(Errno.ENODEV);
    other.core.preset(driver, device);
    assertThat(other.core.bindPreset(device)).isEqualTo(Errno.ENOMEM);
    assertThat(device.driver()).isSameAs(driver);
    assertThat(other.core.attach(device)).isEqualTo(new Attached.None());
    assertThat(device.driver()).isNull();
    other.core.preset(driver, device);
    failing[0] = false;
    assertThat(other.core.bindPreset(device)).isEqualTo(Errno.OK);
    assertThat(device.bound()).isTrue();
  }

  @Test
  void parentsLockIsTakenWhereTheBusWantsIt() { // R14
    Lab parental = new Lab(PARENTAL, BootParameters.USUAL);
    parental.core.lateInitcall();
    LinuxDevice parent = new LinuxDevice("p", null);
    LinuxDevice child = new LinuxDevice("k", parent);
    parental.core.autoprobe(false);
    parental.add(parent);
    parental.add(child);
    parental.core.autoprobe(true);
    assertThatThrownBy(() ->
            parental.register(
                new Fake("p").probing(d -> -parental.core.register(new Fake("k")).number())))
        .isInstanceOf(CoreStuckException.class)
        .hasMessageContaining("the lock of p is held");
  }

  @Test
  void parentsLockIsNotTakenElsewhereNorByTheInitialAttach() { // R14
    LinuxDevice parent = new LinuxDevice("p", null);
    LinuxDevice child = new LinuxDevice("k", parent);
    lab.register("k");
    lab.register(new Fake("p").probing(d -> -lab.core.add(child).number()));
    lab.add(parent);
    assertThat(child.bound()).isTrue();

    Lab parental = new Lab(PARENTAL, BootParameters.USUAL);
    LinuxDevice top = new LinuxDevice("p", null);
    LinuxDevice below = new LinuxDevice("k", top);
    parental.register("k");
    parental.register(new Fake("p").probing(d -> -parental.core.add(below).number()));
    parental.add(top);
    assertThat(below.bound()).isTrue();
    parental.core.remove(below);
    assertThat(below.driver()).isNull();
  }

  @Test
  void driverThatComesInProbeOfParentProbesItsChildren() { // R14
    lab.core.autoprobe(false);
    LinuxDevice parent = lab.add("p");
    LinuxDevice child = lab.add("k", parent);
    lab.core.autoprobe(true);
    lab.register(new Fake("p").probing(d -> -lab.core.register(new Fake("k")).number()));
    assertThat(child.bound() && parent.bound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bind", "unbind", "rescan"})
  void manualChangesTakeTheParentsLockToo(String how) { // R14
    Lab parental = new Lab(PARENTAL, BootParameters.USUAL);
    LinuxDevice parent = parental.add("p");
    LinuxDevice child = new LinuxDevice("k", parent);
    Fake driver = parental.register("k");
    parental.core.autoprobe(how.equals("unbind"));
    parental.add(child);
    parental.core.autoprobe(false);
    parental.core.register(
        new Fake("p")
            .probing(d -> {
              switch (how) {
                case "bind" -> parental.core.bind(driver, child);
                case "unbind" -> parental.core.unbind(child);
                default -> parental.core.sysfs().driversProbe("k");
              }
              return 0;
            }));
    assertThatThrownBy(() -> parental.core.attach(parent))
        .isInstanceOf(CoreStuckException.class)
        .hasMessageContaining("the lock of p is held");
  }

  @Test
  void interfacesAreToldAtEveryProbingOfDevice() { // R8
    lab.add("early");
    lab.core.addInterface(device -> done.add(device.name()));
    lab.register(new Fake("d").answering(Errno.EPROBE_DEFER));
    lab.add("d");
    assertThat(done).containsExactly("early", "d");
    lab.core.autoprobe(false);
    lab.core.trigger();
    lab.tasks.settle();
    assertThat(done)
        .as("on a retry too, even with autoprobe off")
        .containsExactly("early", "d", "d");
    assertThat(lab.core.pending()).as("which loses it").isEmpty();
  }

  @Test
  void probeIsNotDoneWhileOneIsUnderWay() { // R70
    lab.register(new Fake("d").probing(d -> done.add(lab.core.probeDone().name()) ? 0 : 1));
    lab.add("d");
    assertThat(done).containsExactly("EBUSY");
    assertThat(lab.core.probeDone()).isEqualTo(Errno.OK);
    lab.core.autoprobe(false);
    lab.core.bind(new Fake("d"), lab.add("d2"));
    assertThat(done).as("a manual bind is not counted (R22)").containsExactly("EBUSY", "OK");
  }

  @ParameterizedTest
  @CsvSource({"0,false", "0x,false", "1,true", "'',true", "off,true", "n,true"})
  void onlyLeadingZeroSwitchesAutoprobeOff(String text, boolean on) { // R2
    lab.register("d");
    lab.core.sysfs().driversAutoprobe(text);
    assertThat(lab.add("d").bound()).isEqualTo(on);
  }

  @Test
  void bindFileAsksTheMatchAndTakesAnyAnswerButNo() { // R21, R22
    SysfsFiles files = lab.core.sysfs();
    Fake driver = lab.register(new Fake("x"));
    LinuxDevice device = lab.add("d");
    assertThat(files.bind("none", "d")).isEqualTo(Errno.ENOENT);
    assertThat(files.bind("x", "none")).isEqualTo(Errno.ENODEV);
    assertThat(files.bind("x", "d")).as("no match").isEqualTo(Errno.ENODEV);
    driver.match = any -> Match.failed(Errno.EIO);
    assertThat(files.bind("x", "d")).isEqualTo(Errno.OK);
    assertThat(device.bound()).isTrue();
    assertThat(files.bind("x", "d")).isEqualTo(Errno.EBUSY);
  }

  @Test
  void unbindFileIsForDevicesOfThatDriver() { // R23
    SysfsFiles files = lab.core.sysfs();
    lab.register("x");
    lab.register("d");
    LinuxDevice device = lab.add("d");
    assertThat(files.unbind("none", "d")).isEqualTo(Errno.ENOENT);
    assertThat(files.unbind("x", "d")).isEqualTo(Errno.ENODEV);
    assertThat(files.unbind("d", "none")).isEqualTo(Errno.ENODEV);
    assertThat(files.unbind("d", "d")).isEqualTo(Errno.OK);
    lab.tasks.settle();
    assertThat(device.driver()).as("nothing probes it again").isNull();
  }

  @Test
  void driversProbeTriesDeviceThatIsFree() { // R24
    SysfsFiles files = lab.core.sysfs();
    lab.core.autoprobe(false);
    lab.add("nobodys");
    LinuxDevice device = lab.add("d");
    lab.register(new Fake("d").answering(Errno.EPROBE_DEFER));
    lab.register(new Fake("any").matchingAll().answering(Errno.EIO));
    assertThat(files.driversProbe("none")).isEqualTo(Errno.ENODEV);
    assertThat(files.driversProbe("nobodys")).as("nobody took it").isEqualTo(Errno.OK);
    lab.core.block();
    assertThat(files.driversProbe("d")).isEqualTo(Errno.EPROBE_DEFER);
    assertThat(device.bound()).isFalse();
  }

  @Test
  void filesOfDriverThatHidesThemAreNotThere() { // R26
    Fake driver = new Fake("d");
    driver.suppressed = true;
    lab.register(driver);
    LinuxDevice device = lab.add("d");
    assertThat(lab.core.sysfs().unbind("d", "d")).isEqualTo(Errno.ENOENT);
    assertThat(lab.core.sysfs().bind("d", "d")).isEqualTo(Errno.ENOENT);
    assertThat(device.bound()).isTrue();
  }

  @Test
  void overrideNamesTheOnlyDriver() { // R25
    SysfsFiles files = lab.core.sysfs();
    lab.core.autoprobe(false);
    LinuxDevice device = lab.add("d");
    lab.register("d");
    lab.register("other");
    assertThat(files.driverOverride("d", "other\nrest")).isEqualTo(Errno.OK);
    assertThat(device.driverOverride()).isEqualTo("other");
    assertThat(device.driver()).as("that probes nobody").isNull();
    files.driversProbe("d");
    assertThat(device.driver()).extracting(LinuxDriver::name).isEqualTo("other");
    files.driverOverride("d", "\n");
    assertThat(device.driverOverride()).isNull();
    assertThat(device.bound()).as("nor unbinds").isTrue();
    files.unbind("other", "d");
    files.driversProbe("d");
    assertThat(device.driver()).extracting(LinuxDriver::name).isEqualTo("d");
  }

  @Test
  void overrideFitsIntoPage() { // R25
    SysfsFiles files = lab.core.sysfs();
    LinuxDevice device = lab.add("d");
    assertThat(files.driverOverride("none", "x")).isEqualTo(Errno.ENODEV);
    assertThat(files.driverOverride("d", "x".repeat(4094))).isEqualTo(Errno.OK);
    assertThat(files.driverOverride("d", "x".repeat(4095))).isEqualTo(Errno.EINVAL);
    assertThat(device.driverOverride()).hasSize(4094);
    files.driverOverride("d", "");
    assertThat(device.driverOverride()).isNull();
  }

  @Test
  void deferredListIsWrittenAsTheKernelWritesIt() { // R59, R61
    lab.register(new Fake("a").probing(d -> -say(d, Errno.EPROBE_DEFER, "clock\n")));
    lab.register(new Fake("b").answering(Errno.EPROBE_DEFER));
    lab.register(new Fake("c").probing(d -> -say(d, Errno.EPROBE_DEFER, "no end")));
    lab.add("a");
    lab.add("b");
    lab.add("c");
    lab.add("a2");
    assertThat(lab.core.devicesDeferred())
        .isEqualTo("a\ta: clock\nb\t\nc\tc: no enda2\ta: clock\n");
  }

  @Test
  void otherFailuresAreLoggedUnlessMemoryRanOut() { // R59
    lab.register(new Fake("a").probing(d -> -say(d, Errno.EINVAL, "clock\n")));
    lab.register(new Fake("b").probing(d -> -say(d, Errno.ENOMEM, "clock\n")));
    LinuxDevice device = lab.add("a");
    lab.add("b");
    assertThat(lab.log())
        .contains("ERROR a a: error EINVAL: clock")
        .noneMatch(line -> line.startsWith("ERROR b"));
    assertThat(device.reason()).isNull();
  }

  private int say(LinuxDevice device, Errno code, String text) {
    return lab.core.probeFailed(LogLevel.ERROR, device, code, text).number();
  }
}
