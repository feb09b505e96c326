package dev.probus.core.record.form;

import dev.probus.api.DeviceId;
import dev.probus.api.event.ProbeEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what happened between a driver and a device; the counterpart of ProbeEventJson. */
final class ProbeEventReader {
  private ProbeEventReader() {}

  static @Nullable ProbeEvent read(String kind, Fields f) throws DamagedException {
    DeviceId device = FactReader.device(f, "device");
    String driver = f.text("driver");
    return switch (kind) {
      case "probe.waiting" ->
          new ProbeEvent.Waiting(
              device,
              driver,
              FactReader.resources(f, "resources"),
              f.truth("declared"),
              FactReader.resources(f, "optional"));
      case "probe.started" -> new ProbeEvent.Started(device, driver, f.small("attempt"));
      case "probe.bound" -> new ProbeEvent.Bound(device, driver);
      case "probe.held-back" ->
          new ProbeEvent.HeldBack(device, driver, FactReader.device(f, "supplier"));
      case "probe.deferred-without-key" ->
          new ProbeEvent.DeferredWithoutKey(device, driver, f.text("reason"));
      case "probe.rejected" -> new ProbeEvent.Rejected(device, driver, f.text("reason"));
      case "probe.failed" -> new ProbeEvent.Failed(device, driver, FactReader.thrown(f, "cause"));
      case "probe.undone" -> new ProbeEvent.Undone(device, driver, f.text("reason"));
      case "probe.goes-without" ->
          new ProbeEvent.GoesWithout(
              device, driver, FactReader.resource(f, "resource"), f.truth("known"));
      case "probe.arrived-late" ->
          new ProbeEvent.ArrivedLate(device, driver, FactReader.resource(f, "resource"));
      case "probe.unbinding" -> new ProbeEvent.Unbinding(device, driver, FactReader.unbindCause(f));
      case "probe.unbound" -> new ProbeEvent.Unbound(device, driver);
      case "probe.release-failed" ->
          new ProbeEvent.ReleaseFailed(device, driver, FactReader.thrown(f, "cause"));
      case "probe.hanging" ->
          new ProbeEvent.Hanging(
              device, driver, f.text("call"), FactReader.nanos(f, "atLeastNanos"), stack(f));
      default -> null;
    };
  }

  private static List<StackTraceElement> stack(Fields f) throws DamagedException {
    List<StackTraceElement> stack = new ArrayList<>();
    for (String text : f.texts("stack")) {
      StackTraceElement element = StackText.read(text);
      if (element == null) {
        throw f.damaged("stack", "lines TYPE.METHOD(PLACE)");
      }
      stack.add(element);
    }
    return stack;
  }
}
