package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.Waiting;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a device waits, proved once nothing can move. */
class VerdictTest {

  private static final ResourceKey<String> A = key("a");

  private static final Actor USER = Actor.idle("user", "t:u").needs(A);

  /** Expects one verdict for the device {@code u}, and these words. */
  private static void expect(Stage stage, Verdict verdict, String words) {
    Settled settled = stage.settle();
    assertThat(stage.status("u").verdicts()).containsExactly(verdict);
    assertThat(
            settled.waiting().stream()
                .filter(w -> w.device().id().equals(Thing.idOf("u")))
                .map(Waiting::explain))
        .containsExactly("t/u waits for String a" + words);
    assertThat(stage.events(EngineEvent.Stuck.class))
        .contains(new EngineEvent.Stuck(Thing.idOf("u"), List.of(verdict)));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyProvidesIt(Mode mode) {
    try (Stage stage = Stage.of(mode, USER)) {
      stage.appear("u");
      expect(stage, new Verdict.NobodyProvides(A), ": nobody provides it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itNeverComes(Mode mode) {
    try (Stage stage = Stage.of(mode, USER)) {
      stage.appear("u").engine.never(A);
      expect(stage, new Verdict.NeverComes(A, "program"), ": it will never come, says program");
      stage.publish(A).settle();
      assertThat(stage.state("u")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itWasTakenAway(Mode mode) {
    try (Stage stage = Stage.of(mode, USER)) {
      stage.publish(A).appear("u").settle();
      stage.withdraw(A);
      expect(stage, new Verdict.ProviderOutside(A, "program"), ": program has not published it");
    }
  }

  @Test
  void aProviderHasPromisedIt() {
    ResourceProvider slow =
        new ResourceProvider() {
          @Override
          public String name() {
            return "slow";
          }

          @Override
          public Set<ResourceKey<?>> promises() {
            return Set.of(A);
          }

          @Override
          public void start(Publisher publisher) {}
        };
    try (Stage stage = Stage.of(Mode.LENT.builder().provider(slow), USER)) {
      stage.appear("u");
      expect(stage, new Verdict.ProviderOutside(A, "slow"), ": slow has not published it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceHasNoDriver(Mode mode) {
    try (Stage stage = Stage.of(mode, USER)) {
      stage.appear("u").appear(Thing.named("p").promising(A));
      expect(
          stage,
          new Verdict.ProviderWithoutDriver(A, Thing.idOf("p")),
          ", promised by t/p: that device has no driver");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceHasFailed(Mode mode) {
    IOException cause = new IOException("burnt");
    Actor failing =
        Actor.playing("failing", "t:p", (d, p) -> dev.probus.api.ProbeOutcome.failed(cause));
    try (Stage stage = Stage.of(mode, USER, failing)) {
      stage.appear("u").appear(Thing.named("p").promising(A));
      expect(
          stage,
          new Verdict.ProviderFailed(A, Thing.idOf("p"), "failing", cause),
          ", promised by t/p: failing failed: java.io.IOException: burnt");
    }
  }

  /** What only the driver had promised is not forgotten with its failure (Z4). */
  @ParameterizedTest
  @EnumSource
  void theDriverThatPromisedItHasFailed(Mode mode) {
    IOException cause = new IOException("burnt");
    Actor failing =
        Actor.playing("failing", "t:p", (d, p) -> dev.probus.api.ProbeOutcome.failed(cause))
            .promises(A);
    try (Stage stage = Stage.of(mode, USER, failing)) {
      stage.appear("u").appear("p");
      expect(
          stage,
          new Verdict.ProviderFailed(A, Thing.idOf("p"), "failing", cause),
          ", promised by t/p: failing failed: java.io.IOException: burnt");
      stage.engine.rebind(Thing.idOf("p")); // it fails again, and says so once
      expect(
          stage,
          new Verdict.ProviderFailed(A, Thing.idOf("p"), "failing", cause),
          ", promised by t/p: failing failed: java.io.IOException: burnt");
      stage.gone("p");
      expect(stage, new Verdict.NobodyProvides(A), ": nobody provides it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceFailedAtWork(Mode mode) {
    IOException cause = new IOException("burnt");
    Actor failing =
        Actor.doing(
            "failing",
            "t:p",
            (device, probe) ->
                probe.afterBind(
                    "work",
                    work -> {
                      throw cause;
                    }));
    try (Stage stage = Stage.of(mode, USER, failing)) {
      stage.appear("u").appear(Thing.named("p").promising(A));
      expect(
          stage,
          new Verdict.ProviderFailed(A, Thing.idOf("p"), "failing", cause),
          ", promised by t/p: failing failed: java.io.IOException: burnt");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceWaitsItself(Mode mode) {
    Actor provider = Actor.idle("provider", "t:p").needs(key("b")).promises(A);
    try (Stage stage = Stage.of(mode, USER, provider)) {
      stage.appear("u", "p");
      expect(
          stage,
          new Verdict.ProviderWaits(A, Thing.idOf("p")),
          ", promised by t/p, which waits for String b: nobody provides it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceIsSilent(Mode mode) {
    try (Stage stage = Stage.of(mode, USER, Actor.idle("mute", "t:p").promises(A))) {
      stage.appear("u", "p");
      expect(
          stage,
          new Verdict.ProviderSilent(A, Thing.idOf("p"), "mute"),
          ", promised by t/p: mute is bound and did not publish it");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsDeviceWasUnbound(Mode mode) {
    Actor provider = Actor.doing("provider", "t:p", (device, probe) -> probe.publish(A, "a"));
    try (Stage stage = Stage.of(mode, USER, provider)) {
      stage.appear("u", "p").settle();
      assertThat(stage.settle().allBound()).isTrue();
      stage.engine.unbind(Thing.idOf("p"));
      expect(
          stage,
          new Verdict.ProviderUnbound(A, Thing.idOf("p")),
          ", promised by t/p: it was unbound");
    }
  }

  /** A provider that was unplugged is nobody, until one of its id is there again. */
  @ParameterizedTest
  @EnumSource
  void itsDeviceIsGone(Mode mode) {
    Actor provider = Actor.doing("provider", "t:p", (device, probe) -> probe.publish(A, "a"));
    try (Stage stage = Stage.of(mode, USER, provider)) {
      stage.appear("u", "p").settle();
      stage.gone("p");
      expect(stage, new Verdict.NobodyProvides(A), ": nobody provides it");
      stage.engine.unregister("provider");
      stage.appear("p");
      expect(
          stage,
          new Verdict.ProviderWithoutDriver(A, Thing.idOf("p")),
          ", promised by t/p: that device has no driver");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsModuleFails(Mode mode) {
    Loadable bad =
        Loadable.starting(
            "bad",
            "t:p",
            context -> {
              throw new IOException("no room");
            });
    try (Stage stage = Stage.of(mode.builder().module(bad), USER)) {
      stage.appear("u").appear(Thing.named("p").promising(A));
      String why = "module bad failed: java.io.IOException: no room";
      expect(
          stage,
          new Verdict.ProviderNotLoadable(A, Thing.idOf("p"), why),
          ", promised by t/p: " + why);
    }
  }

  @Test
  void itsModuleIsBlacklisted(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("modules.alias"), "alias t:p m_p\n");
    Files.writeString(dir.resolve("modules.dep"), "m_p.ko:\n");
    Path config = Files.createDirectory(dir.resolve("modprobe.d"));
    Files.writeString(config.resolve("b.conf"), "blacklist m_p\n");
    ProbeEngineBuilder builder =
        Mode.LENT
            .builder()
            .moduleTables(ModuleTables.read(dir), ModuleConfig.read(List.of(config)));
    try (Stage stage = Stage.of(builder, USER)) {
      stage.appear("u").appear(Thing.named("p").promising(A));
      String why = "modules for t:p are blacklisted: [m_p]";
      expect(
          stage,
          new Verdict.ProviderNotLoadable(A, Thing.idOf("p"), why),
          ", promised by t/p: " + why);
    }
  }

  /** Proof needs rest: while something may still come, nothing is said. */
  @Test
  void thereIsNoVerdictWhileSomethingMayCome() throws InterruptedException {
    Actor worker =
        Actor.doing(
            "worker", "t:p", (device, probe) -> probe.afterBind("w", w -> w.pause(Stage.LONG)));
    try (Stage stage = Stage.of(Mode.IN_ORDER, USER, worker)) {
      stage.appear("u", "p");
      Settled settled = stage.engine.settle(Duration.ofSeconds(1));
      assertThat(settled.complete()).isFalse();
      assertThat(stage.status("u").verdicts()).isEmpty();
      assertThat(settled.waiting().getFirst().explain()).isEqualTo("t/u waits for String a");
      assertThat(stage.events(EngineEvent.Stuck.class)).isEmpty();
    }
  }
}
