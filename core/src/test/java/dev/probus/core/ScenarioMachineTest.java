package dev.probus.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.Machine;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.machine.ScenarioReader;
import dev.probus.core.machine.ScenarioScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machine becomes of a scenario, and what each word does when it is booted. */
final class ScenarioMachineTest {

  private static Rehearsal boot(String... lines) throws Exception {
    return Rehearsal.run(ScenarioScript.of("x.scn", String.join("\n", lines)), Policy.PRECISE, 0);
  }

  /** Returns the events of one kind, each with its time, as text. */
  private static List<String> told(Rehearsal run, Class<?> kind) {
    return run.log().stream()
        .filter(entry -> kind.isInstance(entry.event()))
        .map(ScenarioMachineTest::line)
        .toList();
  }

  private static String line(LogEntry entry) {
    return Duration.ofNanos(entry.nanos()).toMillis() + " " + entry.event();
  }

  private static DeviceState state(Rehearsal run, String bus, String name) {
    return run.snapshot().device(DeviceId.of(bus, name)).orElseThrow().state();
  }

  @Test
  void partsAreMade() throws Exception {
    Machine machine =
        ScenarioScript.of(
                "x.scn",
                """
                # Two buses
                kernel quiet
                dev d bus=pci compat=a
                drv v bus=usb compat=b
                drv w bus=usb compat=c
                module m drivers=w alias=x
                module hidden blacklist
                """)
            .machine();

    assertThat(machine.name()).isEqualTo("x.scn");
    assertThat(machine.title()).isEqualTo("Two buses");
    assertThat(machine.kernelCommandLine()).contains("quiet");
    assertThat(machine.buses())
        .extracting(Bus::name)
        .extracting(Object::toString)
        .containsExactly("pci", "usb");
    assertThat(machine.drivers()).extracting(Driver::name).isEmpty();
    assertThat(machine.modules()).extracting(DriverModule::name).containsExactly("m", "hidden");
    assertThat(machine.modules().getFirst().aliases()).containsExactly("usb:c", "pci:x", "usb:x");
    assertThat(machine.modules().getLast().aliases()).isEmpty();
  }

  @Test
  void devicesAreToldOfInTheOrderOfTheScenario() throws Exception {
    Rehearsal run =
        boot("dev a bus=pci compat=x", "dev b bus=usb compat=x", "add b", "add a", "at 2s add b");

    assertThat(told(run, DeviceEvent.class))
        .filteredOn(text -> !text.contains("Unmatched"))
        .extracting(text -> text.replaceAll("(, mod|\\]).*", ""))
        .containsExactly(
            "0 Appeared[device=usb/b",
            "0 Appeared[device=pci/a",
            "2000 Refused[device=usb/b, " + "reason=a device of this id is there");
  }

  @Test
  void probeTakesItsTimeAndDoesItsSteps() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a gives=g",
            "dev child compat=b",
            "drv v compat=a probe=5ms first=sleep:3ms on_ok=pub:r;add:child work=sleep:1s;pub:s",
            "register v",
            "add d");

    assertThat(told(run, ResourceEvent.class))
        .containsExactly(
            "8 Published[key=Resource r, by=platform/d]",
            "8 Published[key=Resource g, by=platform/d]",
            "1008 Published[key=Resource s, by=platform/d]");
    assertThat(state(run, "platform", "child")).isEqualTo(DeviceState.UNMATCHED);
  }

  @Test
  void resultsAreTakenInTurnByWhicheverDriver() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a,b",
            "drv v compat=a result=EIO,ok",
            "drv w compat=b result=EIO,ENODEV",
            "register v",
            "register w",
            "add d",
            "at 1s remove d",
            "at 2s add d");

    assertThat(told(run, ProbeEvent.class))
        .extracting(text -> text.replaceAll("(, attempt|, cause|, reason|\\]).*", ""))
        .containsExactly(
            "0 Started[device=platform/d, driver=v",
            "0 Failed[device=platform/d, driver=v",
            "0 Started[device=platform/d, driver=w",
            "0 Rejected[device=platform/d, driver=w",
            "2000 Started[device=platform/d, driver=v",
            "2000 Failed[device=platform/d, driver=v",
            "2000 Started[device=platform/d, driver=w",
            "2000 Rejected[device=platform/d, driver=w");
  }

  @Test
  void lateCheckComesAfterTheResult() throws Exception {
    Rehearsal late =
        boot(
            "dev d compat=a needs=r",
            "drv v compat=a check=late result=EIO",
            "register v",
            "add d");
    Rehearsal early =
        boot("dev d compat=a needs=r", "drv v compat=a result=EIO", "register v", "add d");

    assertThat(state(late, "platform", "d")).isEqualTo(DeviceState.FAILED);
    assertThat(state(early, "platform", "d")).isEqualTo(DeviceState.WAITING);
  }

  @Test
  void missIsFoundInTheProbeAndEndsIt() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a needs=r,q",
            "drv v compat=a on_miss=sleep:2s miss_times=1",
            "register v",
            "add d",
            "at 10s publish r",
            "at 20s publish q");

    assertThat(told(run, ProbeEvent.Started.class))
        .extracting(text -> text.replaceAll(" .*", ""))
        .containsExactly("0", "10000", "20000");
    assertThat(told(run, ProbeEvent.Waiting.class))
        .extracting(text -> text.replaceAll(" .*keys", " keys").replaceAll(", decl.*", ""))
        .containsExactly("2000 keys=[Resource r]", "10000 keys=[Resource q]");
  }

  @Test
  void matchThatDefersIsANeedThatIsDeclared() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a",
            "drv v compat=a match_needs=bus-ready",
            "register v",
            "add d",
            "at 1s publish bus-ready");

    assertThat(told(run, ProbeEvent.Started.class))
        .containsExactly("1000 Started[device=platform/d, driver=v, attempt=1]");
  }

  @Test
  void modulesAreLoadedAsTheySay() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a",
            "dev e compat=b",
            "drv v compat=a",
            "drv w compat=b",
            "module base load=10ms",
            "module m deps=base load=20ms init=pub:r drivers=v",
            "module bad init=fail",
            "module needy deps=gone",
            "module gone absent",
            "module secret drivers=w blacklist",
            "add d",
            "add e",
            "at 1s request bad",
            "at 2s request needy",
            "at 3s request gone",
            "at 4s request secret");

    assertThat(told(run, ModuleEvent.Loaded.class))
        .containsExactly(
            "10 Loaded[module=base, drivers=[]]",
            "30 Loaded[module=m, drivers=[v]]",
            "4000 Loaded[module=secret, drivers=[w]]");
    assertThat(told(run, ModuleEvent.Failed.class))
        .containsExactly(
            "1000 Failed[module=bad, cause=java.io.IOException: it fails, as the scenario says]",
            "2000 Failed[module=needy, cause=java.io.IOException: it needs the module gone, which"
                + " is not there]");
    assertThat(run.log())
        .extracting(LogEntry::event)
        .contains(new ModuleEvent.Answered("gone", new ModuleAnswer.NotFound()));
    assertThat(told(run, ProbeEvent.Bound.class))
        .containsExactly(
            "30 Bound[device=platform/d, driver=v]", "4000 Bound[device=platform/e, driver=w]");
  }

  @Test
  void workDoesWhatItSays() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a",
            "dev child compat=b",
            "dev user compat=c needs=r",
            "dev other compat=c wants=q@1h",
            "drv v compat=a work=pub:r;add:child;sleep:1s;withdraw:r;del:child;never:q",
            "drv u compat=c",
            "register v",
            "register u",
            "add d",
            "add user",
            "add other");

    assertThat(told(run, ResourceEvent.class))
        .containsExactly(
            "0 Published[key=Resource r, by=platform/d]",
            "1000 Withdrawn[key=Resource r, by=platform/d]",
            "1000 Never[key=Resource q, by=platform/d, reason=Optional.empty]");
    assertThat(told(run, DeviceEvent.Gone.class))
        .containsExactly("1000 Gone[device=platform/child]");
    assertThat(state(run, "platform", "user")).isEqualTo(DeviceState.WAITING);
    assertThat(told(run, ProbeEvent.GoesWithout.class))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("1000 ");
    assertThat(told(run, WorkEvent.Ended.class)).hasSize(1);
  }

  @Test
  void hangIsReportedAndEnds() throws Exception {
    Rehearsal run = boot("dev d compat=a", "drv v compat=a first=hang", "register v", "add d");

    assertThat(told(run, ProbeEvent.Hanging.class)).isNotEmpty();
    assertThat(told(run, ProbeEvent.Bound.class))
        .containsExactly("3600000 Bound[device=platform/d, driver=v]");
  }

  @Test
  void worldOutsidePublishesAndWithdraws() throws Exception {
    Rehearsal run =
        boot(
            "dev d compat=a needs=r",
            "drv v compat=a",
            "register v",
            "publish r",
            "add d",
            "at 1s withdraw r",
            "at 2s never r",
            "at 3s publish r");

    assertThat(told(run, ProbeEvent.Bound.class))
        .containsExactly(
            "0 Bound[device=platform/d, driver=v]", "3000 Bound[device=platform/d, driver=v]");
    assertThat(told(run, ProbeEvent.Unbound.class)).hasSize(1);
  }

  @Test
  void readerReadsFilesOfItsName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.scn"), "dev d compat=c\nadd d\n");
    Path other = Files.writeString(folder.resolve("a.txt"), "dev d compat=c\nadd d\n");
    ScenarioReader reader = new ScenarioReader();

    assertThat(reader.recognises(file)).isTrue();
    assertThat(reader.recognises(other)).isFalse();
    assertThat(reader.recognises(folder)).isFalse();
    assertThat(reader.read(file).buses()).hasSize(1);
  }
}
