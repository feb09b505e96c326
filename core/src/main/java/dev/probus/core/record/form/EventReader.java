package dev.probus.core.record.form;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads events; the counterpart of {@link EventJson}. */
public final class EventReader {
  private EventReader() {}

  /**
   * Reads what happened.
   *
   * @return the event; nothing if its kind is not known
   * @throws DamagedException if what belongs to its kind is not there, or is something else
   */
  public static Optional<Event> read(Fields fields) throws DamagedException {
    String kind = fields.text("event");
    String family = kind.substring(0, Math.max(0, kind.indexOf('.')));
    return Optional.ofNullable(
        switch (family) {
          case "device" -> device(kind, fields);
          case "driver" -> driver(kind, fields);
          case "probe" -> ProbeEventReader.read(kind, fields);
          case "resource" -> resource(kind, fields);
          case "module" -> module(kind, fields);
          case "work" -> work(kind, fields);
          case "engine" -> engine(kind, fields);
          default -> null;
        });
  }

  private static @Nullable Event device(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "device.appeared" ->
          new DeviceEvent.Appeared(
              FactReader.device(f, "device"),
              FactReader.modaliases(f, "modaliases"),
              FactReader.maybeDevice(f, "addedBy"),
              FactReader.maybeDevice(f, "parent"));
      case "device.offered" ->
          new DeviceEvent.Offered(FactReader.device(f, "device"), FactReader.nanos(f, "tookNanos"));
      case "device.refused" ->
          new DeviceEvent.Refused(FactReader.device(f, "device"), f.text("reason"));
      case "device.changed" ->
          new DeviceEvent.Changed(
              FactReader.device(f, "device"), FactReader.modaliases(f, "modaliases"));
      case "device.gone" -> new DeviceEvent.Gone(FactReader.device(f, "device"));
      case "device.matched" ->
          new DeviceEvent.Matched(
              FactReader.device(f, "device"),
              f.text("driver"),
              FactReader.modalias(f, "modalias", f.text("modalias")));
      case "device.given-up" -> new DeviceEvent.GivenUp(FactReader.device(f, "device"));
      case "device.left-unbound" -> new DeviceEvent.LeftUnbound(FactReader.device(f, "device"));
      case "device.matched-anew" -> new DeviceEvent.MatchedAnew(FactReader.device(f, "device"));
      case "device.nearly-matched" ->
          new DeviceEvent.NearlyMatched(FactReader.device(f, "device"), FactReader.nearest(f));
      case "device.unmatched" -> new DeviceEvent.Unmatched(FactReader.device(f, "device"));
      default -> null;
    };
  }

  private static @Nullable Event driver(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "driver.registered" ->
          new DriverEvent.Registered(f.text("driver"), f.maybeText("module"));
      case "driver.offered" ->
          new DriverEvent.Offered(f.text("driver"), FactReader.nanos(f, "tookNanos"));
      case "driver.refused" -> new DriverEvent.Refused(f.text("driver"), f.text("reason"));
      case "driver.unregistered" -> new DriverEvent.Unregistered(f.text("driver"));
      default -> null;
    };
  }

  private static @Nullable Event resource(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "resource.published" ->
          new ResourceEvent.Published(FactReader.resource(f, "resource"), f.text("by"));
      case "resource.refused" ->
          new ResourceEvent.Refused(
              FactReader.resource(f, "resource"), f.text("by"), f.text("owner"));
      case "resource.promised" ->
          new ResourceEvent.Promised(FactReader.resource(f, "resource"), f.text("by"));
      case "resource.withdrawn" ->
          new ResourceEvent.Withdrawn(FactReader.resource(f, "resource"), f.text("by"));
      case "resource.never" ->
          new ResourceEvent.Never(
              FactReader.resource(f, "resource"), f.text("by"), f.maybeText("reason"));
      default -> null;
    };
  }

  private static @Nullable Event module(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "module.requested" ->
          new ModuleEvent.Requested(f.text("name"), f.text("by"), f.texts("modules"));
      case "module.answered" -> new ModuleEvent.Answered(f.text("name"), FactReader.answer(f));
      case "module.loading" -> new ModuleEvent.Loading(f.text("module"));
      case "module.loaded" -> new ModuleEvent.Loaded(f.text("module"), f.texts("drivers"));
      case "module.failed" ->
          new ModuleEvent.Failed(f.text("module"), FactReader.thrown(f, "cause"));
      case "module.unloaded" -> new ModuleEvent.Unloaded(f.text("module"));
      default -> null;
    };
  }

  private static @Nullable Event work(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "work.started" -> new WorkEvent.Started(FactReader.device(f, "device"), f.text("work"));
      case "work.ended" -> new WorkEvent.Ended(FactReader.device(f, "device"), f.text("work"));
      case "work.failed" ->
          new WorkEvent.Failed(
              FactReader.device(f, "device"), f.text("work"), FactReader.thrown(f, "cause"));
      case "work.cancelled" ->
          new WorkEvent.Cancelled(FactReader.device(f, "device"), f.text("work"));
      default -> null;
    };
  }

  private static @Nullable Event engine(String kind, Fields f) throws DamagedException {
    return switch (kind) {
      case "engine.part-failed" ->
          new EngineEvent.PartFailed(f.text("part"), FactReader.thrown(f, "cause"));
      case "engine.warned" -> new EngineEvent.Warned(f.text("by"), f.text("text"));
      case "engine.noted" -> new EngineEvent.Noted(f.text("by"), f.text("text"));
      case "engine.deadlocked" -> new EngineEvent.Deadlocked(f.texts("circle"));
      case "engine.endless" -> new EngineEvent.Endless(f.text("what"));
      case "engine.stuck" ->
          new EngineEvent.Stuck(FactReader.device(f, "device"), FactReader.verdicts(f, "verdicts"));
      case "engine.settled" ->
          new EngineEvent.Settled(
              f.small("bound"), f.small("waiting"), f.small("failed"), f.small("unmatched"));
      default -> null;
    };
  }
}
