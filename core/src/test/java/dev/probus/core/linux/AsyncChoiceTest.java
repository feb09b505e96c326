package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which drivers are probed asynchronously (R16 to R18). */
final class AsyncChoiceTest {
  private final List<Step> steps = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "foo,foo,true", "foo,bar,false", "'foo,bar',bar,true", "fo,foo,false", "foo,fo,false",
    "*,foo,true", "'*,foo',foo,false", "'foo,*',foo,false", "'*,foo',bar,true", "'',foo,false"
  })
  void starTurnsTheListRound(String list, String name, boolean async) { // R17
    assertThat(choice("driver_async_probe=" + list).allows(new Fake(name))).isEqualTo(async);
  }

  @Test
  void longListIsCutWithAWarning() { // R17
    String filler = "x".repeat(251);
    assertThat(choice("driver_async_probe=" + filler + ",abc").allows(new Fake("abc"))).isTrue();
    assertThat(steps).isEmpty();
    AsyncChoice cut = choice("driver_async_probe=" + filler + ",abcd");
    assertThat(cut.allows(new Fake("abcd"))).isFalse();
    assertThat(cut.allows(new Fake("abc"))).as("what is left of the last name").isTrue();
    assertThat(steps)
        .containsExactly(
            new Step.Logged(
                LogLevel.WARNING,
                "driver_async_probe: the list is longer than 255 characters, and cut"));
  }

  @Test
  void driversOwnWordCountsFirst() { // R16
    AsyncChoice all = choice("driver_async_probe=*");
    Fake forced = new Fake("d");
    forced.type = ProbeType.FORCE_SYNCHRONOUS;
    assertThat(all.allows(forced)).isFalse();
    Fake preferring = new Fake("d");
    preferring.type = ProbeType.PREFER_ASYNCHRONOUS;
    assertThat(choice("").allows(preferring)).isTrue();
    assertThat(choice("").allows(new Fake("d"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({",,false", "1,,true", "0,,false", ",true,true", "1,false,false", "0,true,true"})
  void moduleDecidesUnlessItSaysNothing(
      String parameter, Boolean loadedWith, boolean async) { // R18
    Fake driver = new Fake("d");
    driver.module = Optional.of(new OwnerModule("m", Optional.ofNullable(loadedWith)));
    AsyncChoice choice = choice(parameter == null ? "" : "module.async_probe=" + parameter);
    assertThat(choice.allows(driver)).isEqualTo(async);
    assertThat(choice.allows(new Fake("built-in"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    ",true",
    "'',true",
    "what,true",
    "nonsense,false",
    "1,true",
    "0,false",
    "y,true",
    "N,false",
    "on,true",
    "off,false",
    "o,true",
    "true,true",
    "false,false"
  })
  void parameterOfModuleIsTrueUnlessItSaysNo(String value, boolean asks) { // R18
    assertThat(ProbeType.moduleAsks(value)).isEqualTo(asks);
  }

  @Test
  void choiceIsWhatTheCoreGoesBy() { // R4, R16, R102
    Lab lab = new Lab("driver_async_probe=d");
    lab.core.lateInitcall();
    LinuxDevice device = lab.add("d");
    Fake driver = new Fake("d");
    lab.core.register(driver);
    assertThat(device.bound()).as("it is only scheduled").isFalse();
    lab.core.unregister(driver);
    assertThat(lab.count(Step.Bound.class)).as("and flushed").isEqualTo(1);
    assertThat(device.driver()).isNull();
  }

  private AsyncChoice choice(String commandLine) {
    steps.clear();
    return new AsyncChoice(
        BootParameters.of(true, commandLine), new Trace(steps::add, Limits.USUAL));
  }
}
