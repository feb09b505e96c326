package dev.probus.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What devices were at, and which was bound last. */
final class TracksTest {
  private static final DeviceId CARD = DeviceId.of("platform", "card");
  private static final DeviceId DSP = DeviceId.of("pci", "dsp");
  private static final ResourceKey<String> SOUND = ResourceKey.of(String.class, "sound");

  private final List<LogEntry> entries = new ArrayList<>();

  private void at(long nanos, Event event) {
    entries.add(new LogEntry(entries.size(), nanos, event));
  }

  private Drawn drawn() {
    return Tracks.of(new Recording("m", "linux", OptionalLong.empty(), entries));
  }

  private List<String> told(DeviceId device) {
    return drawn().of(device).spans().stream()
        .map(s -> s.kind() + " " + s.from() + "-" + s.until() + " " + s.end())
        .toList();
  }

  private void appear(DeviceId device) {
    at(0, new DeviceEvent.Appeared(device, List.of(), Optional.empty()));
  }

  /** The card defers, the DSP's work publishes at 50, and somebody looks again at 80. */
  private void deferral() {
    appear(CARD);
    appear(DSP);
    at(10, new ProbeEvent.Started(CARD, "card", 1));
    at(12, new ProbeEvent.Waiting(CARD, "card", List.of(SOUND), false));
    at(20, new ProbeEvent.Started(DSP, "dsp", 1));
    at(30, new ProbeEvent.Bound(DSP, "dsp"));
    at(30, new WorkEvent.Started(DSP, "boot"));
    at(50, new ResourceEvent.Published(SOUND, DSP.toString()));
    at(50, new WorkEvent.Ended(DSP, "boot"));
    at(80, new ProbeEvent.Started(CARD, "card", 2));
    at(85, new ProbeEvent.Bound(CARD, "card"));
  }

  @Test
  void aDeferralIsACallAndAWait() {
    deferral();
    assertThat(told(CARD))
        .containsExactly("PROBE 10-12 deferred", "WAIT 12-80 probed", "PROBE 80-85 bound");
    assertThat(told(DSP)).containsExactly("PROBE 20-30 bound", "WORK 30-50 done");
    Span wait = drawn().of(CARD).spans().get(1);
    assertThat(wait.ready()).hasValue(50);
    assertThat(wait.needs()).extracting(Span.Need::by).containsExactly(Optional.of("pci/dsp"));
    assertThat(drawn().of(CARD).bound()).hasValue(85);
  }

  @Test
  void theLastThatWasBoundIsTheOneToAskAbout() {
    deferral();
    assertThat(drawn().last()).contains(CARD);
    at(90, new ProbeEvent.Unbound(CARD, "card"));
    assertThat(drawn().last()).contains(DSP);
  }

  @Test
  void whatIsWithdrawnHasNotCome() {
    deferral();
    entries.removeLast();
    entries.removeLast();
    at(60, new ResourceEvent.Withdrawn(SOUND, DSP.toString()));
    assertThat(drawn().of(CARD).spans().getLast().ready()).isEmpty();
  }

  @Test
  void whatHasNotEndedIsOpen() {
    appear(CARD);
    at(1, new ModuleEvent.Requested("platform:card", CARD.toString(), List.of("card")));
    at(1, new ModuleEvent.Loading("card"));
    at(3, new ProbeEvent.Started(CARD, "card", 1));
    at(9, new ProbeEvent.HeldBack(DSP, "dsp", CARD));
    assertThat(told(CARD)).containsExactly("MODULE 1-9 open", "PROBE 3-9 open");
    assertThat(told(DSP)).containsExactly("HELD 9-9 open");
    assertThat(drawn().loads()).extracting(Load::end).containsExactly("open");
    assertThat(drawn().last()).isEmpty();
  }

  @Test
  void anAnswerEndsTheOldestRequestOfItsName() {
    appear(CARD);
    appear(DSP);
    at(1, new ModuleEvent.Requested("both", CARD.toString(), List.of("m")));
    at(2, new ModuleEvent.Requested("both", DSP.toString(), List.of("m")));
    at(5, new ModuleEvent.Answered("both", new ModuleAnswer.NotFound()));
    at(9, new ModuleEvent.Answered("both", new ModuleAnswer.Loaded(List.of("m"))));
    assertThat(told(CARD)).containsExactly("MODULE 1-5 not-found");
    assertThat(told(DSP)).containsExactly("MODULE 2-9 loaded");
  }
}
