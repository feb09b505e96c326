package dev.probus.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.explain.Recording;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import dev.probus.core.record.diff.Differences;
import dev.probus.core.record.diff.Divergence;
import dev.probus.core.record.diff.EndingDifference;
import dev.probus.core.record.diff.Explained;
import dev.probus.core.record.diff.RecordingDiff;
import dev.probus.core.record.diff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Where two recordings part, and why. */
final class RecordingDiffTest {
  private static final DeviceId AMP = DeviceId.of("sdw", "amp");
  private static final DeviceId DSP = DeviceId.of("pci", "dsp");
  private static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "mclk");
  private static final Modalias ALIAS = Modalias.of("sdw:m1");
  private static final Event APPEARED = new DeviceEvent.Appeared(AMP, List.of(), Optional.empty());
  private static final Event DSP_APPEARED =
      new DeviceEvent.Appeared(DSP, List.of(), Optional.empty());
  private static final Event STARTED = new ProbeEvent.Started(AMP, "x", 1);
  private static final Event BOUND = new ProbeEvent.Bound(AMP, "x");
  private static final Event WAITING = new ProbeEvent.Waiting(AMP, "x", List.of(CLOCK), false);
  private static final Event PUBLISHED = new ResourceEvent.Published(CLOCK, "pci/dsp");

  private static Recording recording(String policy, long seed, int pace, Event... events) {
    List<LogEntry> entries = new ArrayList<>();
    for (Event event : events) {
      entries.add(new LogEntry(entries.size(), (long) pace * entries.size(), event));
    }
    return new Recording("m", policy, OptionalLong.of(seed), entries);
  }

  private static Recording of(Event... events) {
    return recording("precise", 0, 1, events);
  }

  private static Differences diff(Recording left, Recording right) {
    return RecordingDiff.of(left, right, false);
  }

  private static Divergence first(Recording left, Recording right) {
    return diff(left, right).first().orElseThrow();
  }

  @Test
  void theSameAtAnotherPaceIsTheSame() {
    Recording slow = recording("precise", 0, 7, APPEARED, STARTED, BOUND);
    Recording fast = of(APPEARED, STARTED, BOUND);
    assertThat(diff(fast, slow).none()).isTrue();
    Differences timed = RecordingDiff.of(fast, slow, true);
    assertThat(timed.first().orElseThrow()).isInstanceOf(Divergence.OtherTime.class);
    assertThat(timed.same()).isOne();
  }

  @Test
  void anEventMayBeMissing() {
    assertThat(first(of(APPEARED, PUBLISHED, BOUND), of(APPEARED, BOUND)))
        .isEqualTo(new Divergence.OnlyInOne(Side.LEFT, new LogEntry(1, 1, PUBLISHED)));
    assertThat(first(of(APPEARED), of(APPEARED, APPEARED)))
        .isEqualTo(new Divergence.GoesOn(Side.RIGHT, new LogEntry(1, 1, APPEARED)));
  }

  @Test
  void theOrderMayBeAnother() {
    assertThat(first(of(APPEARED, PUBLISHED, STARTED), of(APPEARED, STARTED, PUBLISHED)))
        .isEqualTo(
            new Divergence.OtherOrder(new LogEntry(1, 1, PUBLISHED), new LogEntry(1, 1, STARTED)));
  }

  @Test
  void driverOutcomeAnswerAndDetailMayBeOthers() {
    assertThat(
            first(
                of(new DeviceEvent.Matched(AMP, "x", ALIAS)),
                of(new DeviceEvent.Matched(AMP, "y", ALIAS))))
        .isInstanceOf(Divergence.OtherDriver.class);
    assertThat(first(of(STARTED, BOUND), of(STARTED, WAITING)))
        .isInstanceOf(Divergence.OtherOutcome.class);
    assertThat(
            first(
                of(new ModuleEvent.Answered("a", new ModuleAnswer.NotFound())),
                of(new ModuleEvent.Answered("a", new ModuleAnswer.Loaded(List.of("a"))))))
        .isInstanceOf(Divergence.OtherAnswer.class);
    assertThat(
            first(
                of(new ProbeEvent.HeldBack(AMP, "x", DSP), new DeviceEvent.Refused(DSP, "a")),
                of(new ProbeEvent.HeldBack(AMP, "x", DSP), new DeviceEvent.Refused(DSP, "b"))))
        .isInstanceOf(Divergence.OtherDetail.class);
  }

  @Test
  void theStartAndThePaceExplain() {
    Differences differences =
        diff(
            recording("precise", 0, 1, APPEARED, STARTED, BOUND),
            recording("linux", 3, 2, APPEARED, STARTED, WAITING));
    assertThat(differences.because())
        .extracting(Object::getClass)
        .containsExactly(
            Explained.OtherStart.class, Explained.OtherStart.class, Explained.OtherPace.class);
    assertThat(differences.because().getFirst())
        .isEqualTo(new Explained.OtherStart("policy", "precise", "linux"));
    assertThat(differences.onlyLeft()).isOne();
  }

  @Test
  void anotherEndIsFollowedToItsRoot() {
    Event dspBound = new ProbeEvent.Bound(DSP, "sof");
    Event requested = new ModuleEvent.Requested("sof", "pci/dsp", List.of());
    Recording sound =
        of(
            APPEARED,
            DSP_APPEARED,
            requested,
            new ModuleEvent.Answered("sof", new ModuleAnswer.Loaded(List.of("sof"))),
            WAITING,
            dspBound,
            PUBLISHED,
            STARTED,
            BOUND);
    Recording broken =
        of(
            APPEARED,
            DSP_APPEARED,
            requested,
            new ModuleEvent.Answered("sof", new ModuleAnswer.Blacklisted(List.of("sof"))),
            WAITING);
    EndingDifference amp = diff(sound, broken).endings().getFirst();
    assertThat(amp.device()).isEqualTo(AMP);
    assertThat(amp.left()).isEqualTo("bound by x");
    assertThat(amp.right()).isEqualTo("waiting for String mclk");
    assertThat(amp.because())
        .hasToString(
            "[OtherPublication[key=String mclk, left=OptionalLong[6], right=OptionalLong.empty], "
                + "OtherProvider[provider=pci/dsp, left=bound by sof, right=without a driver], "
                + "OtherAnswer[request=sof, left=loaded sof, right=blacklisted sof]]");
  }

  /** A run and what was written of it are the same, though their keys are not equal. */
  @Test
  void aRunIsLikeItsFile() throws Exception {
    for (Policy policy : Policy.values()) {
      Rehearsal run = Rehearsal.run(Zoo.find("Z1").orElseThrow().script(), policy, 1);
      Recording recording = new Recording("Z1", policy.word(), OptionalLong.of(1), run.log());
      Recording read = RecordingFileTest.read(RecordingFileTest.written(recording)).recording();
      Differences differences = RecordingDiff.of(recording, read, true);
      assertThat(differences.none()).isTrue();
      assertThat(differences.endings()).isEmpty();
    }
  }

  @Test
  void policiesEndInAnotherWay() throws Exception {
    int otherEnds = 0;
    for (ZooCase each : Zoo.cases()) {
      if (each.scenario().isPresent()) {
        Recording linux = run(each, Policy.LINUX);
        Recording precise = run(each, Policy.PRECISE);
        Differences differences = diff(linux, precise);
        assertThat(differences.because())
            .contains(new Explained.OtherStart("policy", "linux", "precise"));
        otherEnds += differences.endings().size();
      }
    }
    assertThat(otherEnds).isPositive();
  }

  private static Recording run(ZooCase each, Policy policy) throws Exception {
    Rehearsal run = Rehearsal.run(each.script(), policy, 0);
    return new Recording(each.id(), policy.word(), OptionalLong.of(0), run.log());
  }
}
