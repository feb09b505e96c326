package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeType;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the scenario language that are for a machine, and what is said of wrong ones. */
final class MachineLanguageTest {
  private static final String BEFORE = "dev d bus=pci compat=c\ndrv v compat=c\nmodule m\n";

  private static Scenario parse(String... lines) throws UnreadableMachineException {
    return ScenarioParser.parse("x.scn", String.join("\n", lines));
  }

  @Test
  void devicesAreRead() throws Exception {
    assertThat(
            parse(
                    "dev s compat=a",
                    "dev d bus=hd-audio compat=a,b wants=r@5s,q@250us promises=p suppliers=s,d")
                .devices()
                .getLast())
        .isEqualTo(
            new ScriptedDevice(
                "d",
                "hd-audio",
                List.of("a", "b"),
                List.of(),
                List.of(
                    new Wish("r", Duration.ofSeconds(5)), new Wish("q", Duration.ofNanos(250_000))),
                List.of(),
                List.of("p"),
                List.of("s", "d"),
                null,
                null));
  }

  @Test
  void driversAreRead() throws Exception {
    Scenario scenario =
        parse(
            "module m",
            "dev d compat=c",
            "drv v bus=pci compat=c probe=5ms first=request:m;never:r work=sleep:1m;request:d;fail"
                + " discovers",
            "drv w compat=c blocking on_ok=hang",
            "drv x compat=c async on_miss=sleep:1h",
            "drv y compat=c work=withdraw:r;pub:q");

    assertThat(scenario.drivers())
        .extracting(ScriptedDriver::conduct)
        .containsExactly(
            new Conduct(
                "pci",
                ProbeType.SYNC,
                Duration.ofMillis(5),
                List.of(new Operation.Request("m"), new Operation.Never("r")),
                List.of(
                    new Operation.Sleep(Duration.ofMinutes(1)),
                    new Operation.Request("d"),
                    new Operation.Fail()),
                true),
            conduct(ProbeType.BLOCKING, List.of(), false),
            conduct(ProbeType.ASYNC, List.of(), true),
            conduct(
                ProbeType.SYNC,
                List.of(new Operation.Withdraw("r"), new Operation.Publish("q")),
                false));
  }

  private static Conduct conduct(ProbeType type, List<Operation> work, boolean discovers) {
    return new Conduct("platform", type, Duration.ZERO, List.of(), work, discovers);
  }

  @Test
  void modulesAreRead() throws Exception {
    assertThat(
            parse(
                    "drv v compat=c",
                    "module n",
                    "module m drivers=v alias=a,b deps=n load=40ms init=fail async_probe blacklist"
                        + " absent")
                .modules())
        .containsExactly(
            new ScriptedModule(
                "n",
                List.of(),
                List.of(),
                Duration.ZERO,
                List.of(),
                List.of(),
                false,
                false,
                false),
            new ScriptedModule(
                "m",
                List.of("a", "b"),
                List.of("n"),
                Duration.ofMillis(40),
                List.of(new Operation.Fail()),
                List.of("v"),
                true,
                true,
                true));
  }

  @Test
  void timedActionsAreRead() throws Exception {
    assertThat(parse(BEFORE + "at 30s add d", "request m", "never r", "at 5ms request d").actions())
        .extracting(ScriptedAction::at, ScriptedAction::action)
        .containsExactly(
            tuple(Duration.ofSeconds(30), new Action.Add("d")),
            tuple(null, new Action.Request("m")),
            tuple(null, new Action.Never("r")),
            tuple(Duration.ofMillis(5), new Action.Request("d")));
  }

  @Test
  void kernelAndTitleAreRead() throws Exception {
    Scenario scenario = parse("#  A title ", "kernel deferred_probe_timeout=10  fw_devlink=off");

    assertThat(scenario.title()).isEqualTo("A title");
    assertThat(scenario.kernel()).contains("deferred_probe_timeout=10 fw_devlink=off");
    assertThat(parse("dev d compat=c").title()).isEqualTo("x.scn");
  }

  @Test
  void expectationsAreRead() throws Exception {
    DeviceId d = DeviceId.of("pci", "d");

    assertThat(
            parse(
                    BEFORE + "expect precise,linux not bound d v",
                    "  expect linux-export waiting d for r because cycle",
                    "expect precise last-bind <=2s",
                    "expect precise failed d",
                    "expect linux warns too many of them")
                .expectations())
        .containsExactly(
            new Expectation(
                4,
                "expect precise,linux not bound d v",
                Set.of("precise", "linux"),
                true,
                new Condition.BoundTo(d, "v")),
            new Expectation(
                5,
                "expect linux-export waiting d for r because cycle",
                Set.of("linux-export"),
                false,
                new Condition.WaitsFor(d, "r", Reason.CYCLE)),
            new Expectation(
                6,
                "expect precise last-bind <=2s",
                Set.of("precise"),
                false,
                new Condition.LastBind(new Span(Count.Sign.AT_MOST, Duration.ofSeconds(2)))),
            new Expectation(
                7,
                "expect precise failed d",
                Set.of("precise"),
                false,
                new Condition.InState(d, DeviceState.FAILED)),
            new Expectation(
                8,
                "expect linux warns too many of them",
                Set.of("linux"),
                false,
                new Condition.Warns("too many of them")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dev e compat=c bus=PCI | 'PCI' is no name of a bus, expected lower-case letters, digits,",
        "dev e compat=c wants=r | 'r' without a deadline, expected RESOURCE@TIME, for example",
        "dev e compat=c wants=r@5 | '5' is no duration, expected a duration such as 250us 5ms 2s",
        "dev e compat=c suppliers=f | 'f' is no device of this scenario, expected one declared by",
        "drv w compat=c probe=fast | 'fast' is no duration, expected a duration such as 250us",
        "drv w compat=c async blocking | 'async' and 'blocking' together, expected one of them",
        "drv w compat=c work=sleep:-1s | '-1s' is no duration, expected a duration such as 250us",
        "drv w compat=c work=request:n | 'n' is neither a module nor a device of this scenario",
        "drv w compat=c first=withdraw:r | 'withdraw:r' in a probe, expected it in work= or init=",
        "drv w compat=c on_ok=fail:r | 'fail:r' is no operation, expected pub:R trig add:DEV",
        "module | 'module' without a name, expected 'module NAME'",
        "module m | 'm' is declared already, expected another name",
        "!module n | '!' before a declaration, expected it before an action only",
        "module n load=40 | '40' is no duration, expected a duration such as 250us 5ms",
        "module n deps=n | the module 'n' needs itself, expected other modules",
        "module n deps=o | 'o' is no module of this scenario, expected one declared by 'module o",
        "module n drivers=d | 'd' is no driver of this scenario, expected one declared by 'drv d",
        "module n drivers=v,v | the driver 'v' is in two modules, expected it in one",
        "module n loud | 'loud' is unknown here, expected absent alias= async_probe blacklist",
        "at 5s | 'at' with 1 words after it, expected 'at TIME ACTION'",
        "at soon add d | 'soon' is no duration, expected a duration such as 250us 5ms 2s 1m or 1h",
        "!at 5s add d | '!' before 'at', expected it before an action without a time",
        "at 5s jump d | 'jump' is unknown, expected dev, drv, module, kernel, expect, at or",
        "request x | 'x' is neither a module nor a device of this scenario, expected one declared",
        "kernel | 'kernel' with 0 words after it, expected 'kernel WORD …'",
        "expect precise | 'expect' with 1 words after it, expected 'expect POLICY [not] CONDITION'",
        "!expect precise livelock | '!' before an expectation, expected it before an action only",
        "expect exact bound d | 'exact' is no policy, expected linux linux-export precise",
        "expect precise not | 'not' stands alone, expected a condition after it",
        "expect precise happy d | 'happy' is no condition, expected a condition: bound waiting",
        "expect precise bound e | 'e' is no device of this scenario, expected one declared by 'dev",
        "expect precise bound d w | 'w' is no driver of this scenario, expected one declared by",
        "expect precise bound d to 5s | 'to' before a time, expected 'bound DEVICE [DRIVER |",
        "expect precise bound | 'bound' with 0 words after it, expected 'bound DEVICE [DRIVER |",
        "expect precise waiting d r | 'waiting d r', expected 'waiting DEVICE [for RESOURCE",
        "expect precise waiting d for r because so | 'so' is no reason, expected nobody never",
        "expect precise probes d many | 'many' is no number, expected a number such as 2 <=2 or",
        "expect precise last-bind <5s | '<5s' is no duration, expected a duration such as 250us",
        "expect precise order d | 'order' with 1 words after it, expected 'order DEVICE DEVICE …'",
        "expect precise without d | 'without' with 1 words after it, expected 'without DEVICE",
        "expect precise loads n 1 | 'n' is no module of this scenario, expected one declared by",
        "expect precise warns | 'warns' with 0 words after it, expected 'warns TEXT'",
        "expect precise livelock d | 'livelock' with 1 words after it, expected 'livelock'",
        "expect precise notes d | 'notes' with 1 words after it, expected 'notes DEVICE TEXT'",
      })
  void whatIsWrongIsSaidWithItsPlace(String line, String what) {
    assertThatThrownBy(() -> parse(BEFORE + line, "add d"))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageStartingWith("x.scn:4: " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dev e compat=c bus=usb | 'bus'",
        "dev e compat=c wants=r@1s | 'wants'",
        "drv w compat=c probe=1s | 'probe'",
        "drv w compat=c on_ok=sleep:1s | 'sleep:1s'",
        "module n | 'module'",
        "kernel quiet | 'kernel'",
        "at 1s add d | 'at'",
        "request d | 'request'",
        "never r | 'never'",
      })
  void whatIsForAMachineDoesNotGoWithWhatIsForTheCore(String line, String what)
      throws UnreadableMachineException {
    String text = "dev d compat=c\n" + line + "\ntrigger\n";
    assertThat(parse(text).notReplayed())
        .extracting(Problem::toString)
        .containsExactly(
            "x.scn:2: "
                + what
                + " is for a machine, expected what a replay of the driver core can carry out");
    assertThatThrownBy(() -> ScenarioRunner.replay("x.scn", text, 9))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageStartingWith("x.scn:3: 'trigger' is for a replay, expected ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "drv w compat=c on_ok=trig | 'trig' is for a replay, expected 'pub:R', which triggers"
            + " under",
        "drv w compat=c on_ok=link:d | 'link:d' is for a replay, expected 'suppliers=DEV' of the",
        "override d - | 'override' is for a replay, expected what happens to a machine: register",
        "drv w compat=c sync_state | 'sync_state' is for a replay, expected what a driver of a",
        "drv w compat=c suppress_bind | 'suppress_bind' is for a replay, expected what a driver",
        "dev e compat=c driver=v | 'driver' is for a replay, expected what a device of a machine",
        "unbind d | 'unbind' is for a replay, expected what happens to a machine: register add",
        "at 2s trigger | 'trigger' is for a replay, expected what happens to a machine: register",
        "add d/register v | a machine's own drivers are registered before anything else happens",
        "at 2s register v | a machine's own drivers are registered before anything else happens",
      })
  void whatIsForAReplayIsNotBooted(String lines, String what) throws Exception {
    String text = "dev d compat=c\ndrv v compat=c\n" + lines.replace("/", "\n");
    ScenarioScript script = ScenarioScript.of("x.scn", text);

    assertThatThrownBy(script::machine)
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageStartingWith("x.scn:" + text.lines().count() + ": " + what);
  }

  @Test
  void expectationsDoNotStopAReplay() throws Exception {
    Replay replay =
        ScenarioRunner.replay("x.scn", "dev d compat=c\nadd d\nexpect precise unmatched d", 9);

    assertThat(replay).isInstanceOf(Replay.Complete.class);
  }

  @Test
  void durationsAreWrittenAsTheyAreRead() throws Exception {
    for (String text : List.of("250us", "5ms", "2s", "90s")) {
      Statement at = Statement.of("x.scn", 1, "x").orElseThrow();
      assertThat(Durations.text(Durations.parse(at, text))).isEqualTo(text);
    }
  }
}
