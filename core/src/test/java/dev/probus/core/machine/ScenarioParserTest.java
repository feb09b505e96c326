package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.ProbeType;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinkFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scenario language says, and what is said about what it does not. */
final class ScenarioParserTest {
  private static final String BEFORE = "dev d compat=c\ndrv v compat=c\n";

  @Test
  void declarationsAreRead() throws Exception {
    Scenario scenario =
        ScenarioParser.parse(
            "x.scn",
            """
            # two of each
            dev p compat=a

              dev d compat=b,c needs=r1,r2 gives=r3 parent=p
            drv v compat=a
            drv w compat=b result=EIO,ok on_miss=pub:x;trig on_ok=add:p;del:p;link:p \
            miss_times=3 match_needs=m check=late async
            """);

    assertThat(scenario.devices())
        .containsExactly(
            device("p", List.of("a"), List.of(), List.of(), null),
            device("d", List.of("b", "c"), List.of("r1", "r2"), List.of("r3"), "p"));
    assertThat(scenario.drivers())
        .containsExactly(
            new ScriptedDriver(
                "v",
                List.of("a"),
                List.of(),
                List.of(Errno.OK),
                List.of(),
                1,
                List.of(),
                false,
                false,
                false,
                false,
                Conduct.USUAL),
            new ScriptedDriver(
                "w",
                List.of("b"),
                List.of("m"),
                List.of(Errno.EIO, Errno.OK),
                List.of(new Operation.Publish("x"), new Operation.Trigger()),
                3,
                List.of(new Operation.Add("p"), new Operation.Delete("p"), new Operation.Link("p")),
                true,
                true,
                false,
                false,
                new Conduct(
                    "platform", ProbeType.ASYNC, Duration.ZERO, List.of(), List.of(), true)));
    assertThat(scenario.actions()).isEmpty();
  }

  private static ScriptedDevice device(
      String name,
      List<String> compat,
      List<String> needs,
      List<String> gives,
      @Nullable String parent) {
    return new ScriptedDevice(
        name, "platform", compat, needs, List.of(), gives, List.of(), List.of(), parent, null);
  }

  @Test
  void actionsAreRead() throws Exception {
    Scenario scenario =
        ScenarioParser.parse(
            "x.scn", BEFORE + "!add d\r\n  link d  d stateless rmsup\nautoprobe 0\n!dump\nwait");

    assertThat(scenario.actions())
        .containsExactly(
            new ScriptedAction(3, "!add d", false, null, new Action.Add("d")),
            new ScriptedAction(
                4,
                "  link d  d stateless rmsup",
                true,
                null,
                new Action.Link(
                    "d", "d", Set.of(LinkFlag.STATELESS, LinkFlag.AUTOREMOVE_SUPPLIER))),
            new ScriptedAction(5, "autoprobe 0", true, null, new Action.Autoprobe(false)),
            new ScriptedAction(6, "!dump", false, null, new Action.Dump()),
            new ScriptedAction(7, "wait", true, null, new Action.Wait()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "frob d | 'frob' is unknown, expected dev, drv, module, kernel, expect, at or an action:"
            + " register",
        "! add d | '!' stands alone, expected an action right behind it",
        "!dev e compat=c | '!' before a declaration, expected it before an action only",
        "dev | 'dev' without a name, expected 'dev NAME compat=A'",
        "drv | 'drv' without a name, expected 'drv NAME compat=A'",
        "dev d compat=c | 'd' is declared already, expected another name",
        "dev e | no 'compat=', expected compat=A[,B]",
        "dev e compat= | '' is no name, expected letters, digits and . _ -",
        "dev e compat=a,,b | '' is no name, expected letters, digits and . _ -",
        "dev e/f compat=a | 'e/f' is no name, expected letters, digits and . _ -",
        "sysfs_bind d | 'sysfs_bind' with 1 words after it, expected 'sysfs_bind DEVICE DRIVER'",
        "sysfs_unbind d u | 'u' is no driver of this scenario, expected one declared by 'drv u …'",
        "drivers_probe | 'drivers_probe' with 0 words after it, expected 'drivers_probe DEVICE'",
        "override d | 'override' with 1 words after it, expected 'override DEVICE DRIVER|-'",
        "override d u | 'u' is no driver of this scenario, expected one declared by 'drv u …'",
        "dev e compat=a driver=u | 'u' is no driver of this scenario, expected one declared by",
        "dev e compat=a result=ok | 'result=ok' is unknown here, expected bus= compat= driver=",
        "dev e compat=a compat=b | 'compat' stands twice, expected it once",
        "dev e compat=a parent=f | the parent 'f' is unknown, expected a device declared before",
        "dev e compat=a parent=e | the parent 'e' is unknown, expected a device declared before",
        "drv w compat=a async=1 | 'async=1' is unknown here, expected async blocking bus= check=",
        "drv w compat=a compat | 'compat' is unknown here, expected async blocking bus= check=",
        "drv w compat=a result=EPERM | 'EPERM' is no result of a probe, expected ok ENODEV",
        "drv w compat=a on_ok=add:x | 'x' is no device of this scenario, expected one declared by",
        "drv w compat=a on_ok=jump:d | 'jump:d' is no operation, expected pub:R trig add:DEV",
        "drv w compat=a on_ok=trig; | '' is no operation, expected pub:R trig add:DEV",
        "drv w compat=a on_ok=pub: | '' is no name, expected letters, digits and . _ -",
        "drv w compat=a miss_times=-1 | 'miss_times=-1', expected a number from 0 to 999999999",
        "drv w compat=a miss_times=9999999999 | 'miss_times=9999999999', expected a number from 0",
        "drv w compat=a check=early | 'check=early', expected check=late",
        "add | 'add' with 0 words after it, expected 'add DEVICE'",
        "add d d | 'add' with 2 words after it, expected 'add DEVICE'",
        "add v | 'v' is no device of this scenario, expected one declared by 'dev v …'",
        "register d | 'd' is no driver of this scenario, expected one declared by 'drv d …'",
        "bind d | 'bind' with 1 words after it, expected 'bind DEVICE DRIVER'",
        "link d | 'link' with 1 words after it, expected 'link CONSUMER SUPPLIER [FLAG]'",
        "link d d sticky | 'sticky' is no flag of a link, or stands twice, expected autoprobe",
        "link d d rmsup rmsup | 'rmsup' is no flag of a link, or stands twice, expected autoprobe",
        "autoprobe yes | 'autoprobe yes', expected autoprobe 0 or autoprobe 1",
        "wait 5 | 'wait' with 1 words after it, expected 'wait'",
        "publish r;s | 'r;s' is no name, expected letters, digits and . _ -",
      })
  void whatIsWrongIsSaidWithItsPlace(String line, String what) {
    assertThatThrownBy(() -> ScenarioParser.parse("x.scn", BEFORE + "\n" + line + "\nadd d\n"))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageStartingWith("x.scn:4: " + what);
  }

  @Test
  void fileIsReplayed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.scn"), "dev d compat=c\nadd d\n");

    assertThat(ScenarioRunner.replay(file, 10).trace())
        .isEqualTo(
            """
            act 1 add d
            added d
            ret 1 ok
            end 1
            final
            list-end
            state d - 0
            counters core-attempts=0 probe-calls=0 retries=0 blocked=0 triggers=0
            """);
  }

  @Test
  void fileThatIsNoTextIsSaidToBeNone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("b.scn");
    Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ScenarioRunner.replay(file, 10))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessage(file + ": it is not text, expected a scenario in UTF-8");
    assertThatThrownBy(() -> ScenarioRunner.replay(folder.resolve("none.scn"), 10))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void stepsMustBePositive() {
    assertThatThrownBy(() -> ScenarioRunner.replay("x.scn", "", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limits must be positive: 0, 128");
  }
}
