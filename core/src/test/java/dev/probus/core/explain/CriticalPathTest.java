package dev.probus.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.explain.CriticalPath.Kind;
import dev.probus.core.machine.ScenarioScript;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The time until a device is bound is accounted for, all of it. */
final class CriticalPathTest {

  private static Recording run(String id, Policy policy) throws Exception {
    Rehearsal run = Rehearsal.run(Zoo.find(id).orElseThrow().script(), policy, 0);
    return new Recording(id, policy.word(), OptionalLong.of(0), run.log());
  }

  @ParameterizedTest
  @EnumSource
  void segmentsFollowEachOtherFromTheBeginningToTheBind(Policy policy) throws Exception {
    for (ZooCase zoo : Zoo.cases().stream().filter(c -> c.scenario().isPresent()).toList()) {
      Recording recording = run(zoo.id(), policy);
      List<DeviceStatus> bound =
          recording.snapshot().in(DeviceState.BOUND).stream().limit(20).toList();
      for (DeviceStatus device : bound) {
        CriticalPath path = CriticalPath.of(recording, device.id()).orElseThrow();
        long at = 0;
        for (CriticalPath.Segment segment : path.segments()) {
          assertThat(segment.from()).as(zoo.id() + " " + path).isEqualTo(at);
          assertThat(segment.nanos()).as(zoo.id() + " " + path).isPositive();
          at = segment.until();
        }
        assertThat(at).as(zoo.id() + " " + path).isEqualTo(path.bound());
      }
    }
  }

  private static List<String> told(String id, Policy policy, String device) throws Exception {
    Recording recording = run(id, policy);
    DeviceStatus found =
        recording.snapshot().devices().stream()
            .filter(d -> d.id().name().equals(device))
            .findFirst()
            .orElseThrow();
    return CriticalPath.of(recording, found.id()).orElseThrow().segments().stream()
        .map(s -> s.kind() + " " + s.what() + " " + s.nanos() / 1_000_000)
        .toList();
  }

  @Test
  void cardIsLateByTheWorkThatItWaitsForOrBecauseNobodyLooksAgain() throws Exception {
    String card = "skl_hda_dsp_generic";
    assertThat(told("Z1", Policy.PRECISE, card)).hasSize(1).first().asString().startsWith("WORK");
    assertThat(told("Z1", Policy.LINUX, card))
        .last()
        .asString()
        .startsWith(Kind.RETRY + " the next retry of deferred devices 29350");
  }

  /** The supplier's own time is on the path, and what came after it until somebody looked. */
  @Test
  void whoIsHeldBackForASupplierIsLateByWhatThatIsLateBy() throws Exception {
    ScenarioScript script =
        ScenarioScript.of(
            "held",
            """
            dev phy compat=phy
            dev net compat=net suppliers=phy
            drv phy compat=phy probe=40ms
            drv net compat=net probe=3ms
            register phy
            register net
            add net
            at 1s add phy
            """);
    Rehearsal run = Rehearsal.run(script, Policy.LINUX, 0);
    assertThat(run.log()).anyMatch(e -> e.event() instanceof ProbeEvent.HeldBack);
    Recording recording = new Recording("held", Policy.LINUX.word(), OptionalLong.of(0), run.log());

    assertThat(CriticalPath.of(recording, DeviceId.of("platform", "net")).orElseThrow().segments())
        .extracting(
            s -> s.kind() + " " + s.device().orElseThrow().name() + " " + s.nanos() / 1_000_000)
        .containsExactly("BUS phy 1000", "PROBE phy 40", "PROBE net 3");
  }

  @Test
  void whoNeverWasBoundHasNone() throws Exception {
    Recording recording = run("Z23", Policy.PRECISE);
    for (DeviceStatus device : recording.snapshot().in(DeviceState.WAITING)) {
      assertThat(CriticalPath.of(recording, device.id())).isEmpty();
    }
  }
}
