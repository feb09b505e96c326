package dev.probus.core.record.form;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.Verdict;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Cause;
import dev.probus.core.explain.RecordedFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what several events have in common; the counterpart of {@link Facts}. */
final class FactReader {
  private FactReader() {}

  static DeviceId device(Fields fields, String name) throws DamagedException {
    return device(fields, name, fields.text(name));
  }

  static Optional<DeviceId> maybeDevice(Fields fields, String name) throws DamagedException {
    Optional<String> text = fields.maybeText(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(device(fields, name, text.get()));
  }

  static List<DeviceId> devices(Fields fields, String name) throws DamagedException {
    List<DeviceId> devices = new ArrayList<>();
    for (String text : fields.texts(name)) {
      devices.add(device(fields, name, text));
    }
    return devices;
  }

  private static DeviceId device(Fields fields, String name, String text) throws DamagedException {
    int slash = text.indexOf('/');
    try {
      return DeviceId.of(text.substring(0, Math.max(0, slash)), text.substring(slash + 1));
    } catch (IllegalArgumentException e) {
      throw fields.damaged(name, "a device, BUS/NAME");
    }
  }

  static List<Modalias> modaliases(Fields fields, String name) throws DamagedException {
    List<Modalias> modaliases = new ArrayList<>();
    for (String text : fields.texts(name)) {
      modaliases.add(modalias(fields, name, text));
    }
    return modaliases;
  }

  static Modalias modalias(Fields fields, String name, String text) throws DamagedException {
    try {
      return Modalias.of(text);
    } catch (IllegalArgumentException e) {
      throw fields.damaged(name, "a modalias, BUS:TEXT");
    }
  }

  static Duration nanos(Fields fields, String name) throws DamagedException {
    return Duration.ofNanos(fields.count(name));
  }

  static ResourceKey<?> resource(Fields fields, String name) throws DamagedException {
    return resource(fields.object(name));
  }

  static List<ResourceKey<?>> resources(Fields fields, String name) throws DamagedException {
    List<ResourceKey<?>> keys = new ArrayList<>();
    for (Fields object : fields.objects(name)) {
      keys.add(resource(object));
    }
    return keys;
  }

  private static ResourceKey<?> resource(Fields object) throws DamagedException {
    String type = object.text("type");
    String name = object.text("name");
    if (type.isBlank() || name.isBlank()) {
      throw object.damaged(type.isBlank() ? "type" : "name", "the name of a resource or its type");
    }
    return ResourceKey.recorded(type, name);
  }

  static Throwable thrown(Fields fields, String name) throws DamagedException {
    return thrown(fields.object(name), 0);
  }

  private static Throwable thrown(Fields object, int depth) throws DamagedException {
    Cause told = new Cause(object.text("type"), object.maybeText("message"));
    Optional<Fields> below = object.maybeObject("cause");
    @Nullable Throwable cause =
        below.isPresent() && depth < Facts.CAUSES ? thrown(below.get(), depth + 1) : null;
    return new RecordedFailure(told, cause);
  }

  static List<Verdict> verdicts(Fields fields, String name) throws DamagedException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Fields object : fields.objects(name)) {
      verdicts.add(verdict(object));
    }
    return verdicts;
  }

  private static Verdict verdict(Fields f) throws DamagedException {
    ResourceKey<?> key = resource(f, "resource");
    return switch (f.text("kind")) {
      case "nobody-provides" -> new Verdict.NobodyProvides(key);
      case "never-comes" -> new Verdict.NeverComes(key, f.text("by"), f.maybeText("reason"));
      case "provider-outside" -> new Verdict.ProviderOutside(key, f.text("provider"));
      case "provider-without-driver" ->
          new Verdict.ProviderWithoutDriver(key, device(f, "provider"));
      case "provider-not-loadable" ->
          new Verdict.ProviderNotLoadable(key, device(f, "provider"), f.text("reason"));
      case "provider-failed" ->
          new Verdict.ProviderFailed(
              key, device(f, "provider"), f.text("driver"), thrown(f, "cause"));
      case "provider-waits" -> new Verdict.ProviderWaits(key, device(f, "provider"));
      case "provider-silent" ->
          new Verdict.ProviderSilent(key, device(f, "provider"), f.text("driver"));
      case "provider-unbound" -> new Verdict.ProviderUnbound(key, device(f, "provider"));
      case "unnoticed" -> new Verdict.Unnoticed(key, f.text("by"));
      case "cycle" -> new Verdict.Cycle(key, devices(f, "path"));
      default -> throw f.damaged("kind", "a kind of verdict");
    };
  }

  static NearMiss nearest(Fields f) throws DamagedException {
    Fields miss = f.object("nearest");
    List<NearMiss.Field> differing = new ArrayList<>();
    for (Fields field : miss.objects("differing")) {
      differing.add(
          new NearMiss.Field(field.text("field"), field.text("wanted"), field.text("found")));
    }
    return new NearMiss(miss.text("entry"), miss.text("owner"), differing);
  }

  static ModuleAnswer answer(Fields f) throws DamagedException {
    return switch (f.text("answer")) {
      case "loaded" -> new ModuleAnswer.Loaded(f.texts("loaded"));
      case "not-found" -> new ModuleAnswer.NotFound();
      case "blacklisted" -> new ModuleAnswer.Blacklisted(f.texts("blacklisted"));
      case "failed" ->
          new ModuleAnswer.Failed(f.text("failed"), thrown(f, "cause"), f.texts("chain"));
      default -> throw f.damaged("answer", "loaded, not-found, blacklisted or failed");
    };
  }

  static UnbindCause unbindCause(Fields f) throws DamagedException {
    return switch (f.text("why")) {
      case "device-gone" -> new UnbindCause.DeviceGone();
      case "device-changed" -> new UnbindCause.DeviceChanged();
      case "driver-gone" -> new UnbindCause.DriverGone();
      case "resource-lost" -> new UnbindCause.ResourceLost(resource(f, "resource"));
      case "work-failed" -> new UnbindCause.WorkFailed(f.text("work"));
      case "asked" -> new UnbindCause.Asked();
      default -> throw f.damaged("why", "a reason for unbinding");
    };
  }
}
