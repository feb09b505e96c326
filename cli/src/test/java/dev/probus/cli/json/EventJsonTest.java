package dev.probus.cli.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.Verdict;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.cli.Golden;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.ReadRecording;
import dev.probus.core.record.RecordingReader;
import dev.probus.core.record.RecordingWriter;
import dev.probus.core.record.form.EventJson;
import dev.probus.core.record.form.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event has its form, and the forms are written down. */
final class EventJsonTest {
  private static final DeviceId AMP = DeviceId.of("sdw", "amp");
  private static final DeviceId DSP = DeviceId.of("pci", "dsp");
  private static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "mclk");
  private static final Throwable FAULT = new IOException("no \"answer\"");
  private static final String DRIVER = "acme";

  private static final List<Event> DEVICES =
      List.of(
          new DeviceEvent.Appeared(
              AMP,
              List.of(Modalias.of("sdw:m1"), Modalias.of("sdw:m2")),
              Optional.of(DSP),
              Optional.of(DSP)),
          new DeviceEvent.Offered(AMP, Duration.ofMillis(3)),
          new DeviceEvent.Refused(AMP, "its id is in use"),
          new DeviceEvent.Changed(AMP, List.of(Modalias.of("sdw:m2"))),
          new DeviceEvent.Gone(AMP),
          new DeviceEvent.Matched(AMP, DRIVER, Modalias.of("sdw:m1")),
          new DeviceEvent.Unmatched(AMP),
          new DeviceEvent.GivenUp(AMP),
          new DeviceEvent.LeftUnbound(AMP),
          new DeviceEvent.MatchedAnew(AMP),
          new DeviceEvent.NearlyMatched(
              AMP,
              new NearMiss("sdw:m3", DRIVER, List.of(new NearMiss.Field("version", "01", "02")))),
          new DriverEvent.Registered(DRIVER, Optional.of("snd_acme")),
          new DriverEvent.Offered(DRIVER, Duration.ofMillis(5)),
          new DriverEvent.Refused(DRIVER, "its name is in use"),
          new DriverEvent.Unregistered(DRIVER));

  private static final List<Event> PROBES =
      List.of(
          new ProbeEvent.Waiting(AMP, DRIVER, List.of(CLOCK), true),
          new ProbeEvent.Waiting(AMP, DRIVER, List.of(CLOCK), false, List.of(CLOCK)),
          new ProbeEvent.Started(AMP, DRIVER, 1),
          new ProbeEvent.Bound(AMP, DRIVER),
          new ProbeEvent.HeldBack(AMP, DRIVER, DSP),
          new ProbeEvent.DeferredWithoutKey(AMP, DRIVER, "too early"),
          new ProbeEvent.Rejected(AMP, DRIVER, "no amplifier"),
          new ProbeEvent.Failed(AMP, DRIVER, FAULT),
          new ProbeEvent.Undone(AMP, DRIVER, "mclk is gone"),
          new ProbeEvent.GoesWithout(AMP, DRIVER, CLOCK, true),
          new ProbeEvent.ArrivedLate(AMP, DRIVER, CLOCK),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.DeviceGone()),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.DeviceChanged()),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.DriverGone()),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.ResourceLost(CLOCK)),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.WorkFailed("boot dsp")),
          new ProbeEvent.Unbinding(AMP, DRIVER, new UnbindCause.Asked()),
          new ProbeEvent.Unbound(AMP, DRIVER),
          new ProbeEvent.ReleaseFailed(AMP, DRIVER, new IllegalStateException()),
          new ProbeEvent.Hanging(
              AMP,
              DRIVER,
              "probe",
              Duration.ofSeconds(10),
              List.of(new StackTraceElement("acme.Amp", "probe", "Amp.java", 7))));

  private static final List<Event> REST =
      List.of(
          new ResourceEvent.Promised(CLOCK, "sdw/amp"),
          new ResourceEvent.Published(CLOCK, "pci/dsp"),
          new ResourceEvent.Refused(CLOCK, "sdw/amp", "pci/dsp"),
          new ResourceEvent.Withdrawn(CLOCK, "pci/dsp"),
          new ResourceEvent.Never(CLOCK, "pci/dsp"),
          new ModuleEvent.Requested("sdw:m1", "sdw/amp", List.of("snd_acme")),
          new ModuleEvent.Answered("sdw:m1", new ModuleAnswer.Loaded(List.of("snd_acme"))),
          new ModuleEvent.Answered("sdw:m1", new ModuleAnswer.NotFound()),
          new ModuleEvent.Answered("sdw:m1", new ModuleAnswer.Blacklisted(List.of("snd_acme"))),
          new ModuleEvent.Answered("sdw:m1", new ModuleAnswer.Failed("snd_acme", FAULT)),
          new ModuleEvent.Loading("snd_acme"),
          new ModuleEvent.Loaded("snd_acme", List.of(DRIVER)),
          new ModuleEvent.Failed("snd_acme", FAULT),
          new ModuleEvent.Unloaded("snd_acme"),
          new WorkEvent.Started(DSP, "boot dsp"),
          new WorkEvent.Ended(DSP, "boot dsp"),
          new WorkEvent.Failed(DSP, "boot dsp", FAULT),
          new WorkEvent.Cancelled(DSP, "boot dsp"),
          new EngineEvent.PartFailed("bus sdw", FAULT),
          new EngineEvent.Warned("sof", "waits for itself"),
          new EngineEvent.Noted("sof", "nobody answers at address 1"),
          new EngineEvent.Deadlocked(List.of("a waits for b", "b waits for a")),
          new EngineEvent.Endless("amp is probed again and again"),
          new EngineEvent.Settled(1, 2, 3, 4));

  private static final List<Verdict> VERDICTS =
      List.of(
          new Verdict.NobodyProvides(CLOCK),
          new Verdict.NeverComes(CLOCK, "acpi"),
          new Verdict.ProviderOutside(CLOCK, "clocks"),
          new Verdict.ProviderWithoutDriver(CLOCK, DSP),
          new Verdict.ProviderNotLoadable(CLOCK, DSP, "snd_sof is blacklisted"),
          new Verdict.ProviderFailed(CLOCK, DSP, "sof", FAULT),
          new Verdict.ProviderWaits(CLOCK, DSP),
          new Verdict.ProviderSilent(CLOCK, DSP, "sof"),
          new Verdict.ProviderUnbound(CLOCK, DSP),
          new Verdict.Unnoticed(CLOCK, "sof"),
          new Verdict.Cycle(CLOCK, List.of(AMP, DSP, AMP)));

  static Stream<Event> events() {
    Stream<Event> stuck = VERDICTS.stream().map(v -> new EngineEvent.Stuck(AMP, List.of(v)));
    return Stream.concat(Stream.of(DEVICES, PROBES, REST).flatMap(List::stream), stuck);
  }

  @Test
  void formsAreWrittenDown() {
    StringWriter text = new StringWriter();
    long[] sequence = {0};
    try (Json json = Json.lines(text)) {
      events()
          .forEach(event ->
              EventJson.write(json, new LogEntry(sequence[0], 1000 * sequence[0]++, event)));
    }
    Golden.check("events.jsonl", text + "\n");
  }

  /** An event that can be written and not read back fails here, since none is missing above. */
  @Test
  void everyEventComesBack() throws IOException {
    List<LogEntry> entries = new ArrayList<>();
    events().forEach(event -> entries.add(new LogEntry(entries.size(), entries.size(), event)));
    byte[] written = written(new Recording("all", "precise", OptionalLong.of(-7), entries));

    ReadRecording read = RecordingReader.read("all", new ByteArrayInputStream(written));

    assertThat(read.problems()).isEmpty();
    List<Class<?>> kinds = new ArrayList<>();
    read.recording().entries().forEach(entry -> kinds.add(entry.event().getClass()));
    assertThat(kinds).isEqualTo(events().map(Object::getClass).toList());
    assertThat(new String(written(read.recording()), UTF_8)).isEqualTo(new String(written, UTF_8));
  }

  private static byte[] written(Recording recording) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingWriter.write(out, recording);
    return out.toByteArray();
  }

  @Test
  void noEventIsMissingAbove() {
    assertThat(classes(events())).isEqualTo(permitted(Event.class));
    assertThat(classes(VERDICTS.stream())).isEqualTo(permitted(Verdict.class));
  }

  private static Set<Class<?>> classes(Stream<?> things) {
    return things.map(Object::getClass).collect(Collectors.toSet());
  }

  private static Set<Class<?>> permitted(Class<?> type) {
    Class<?>[] below = type.getPermittedSubclasses();
    return below == null
        ? Set.of(type)
        : Stream.of(below).flatMap(t -> permitted(t).stream()).collect(Collectors.toSet());
  }
}
