package dev.probus.core.linux.engine;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.Match;
import dev.probus.core.linux.Step;
import dev.probus.core.linux.Uevent;
import java.util.List;
import java.util.function.Consumer;

/** Follows the core step by step, and makes events of what it does. Inside the core. */
final class StepReader implements Consumer<Step> {
  /** So many retries of a device without any progress are a livelock (R57). */
  private static final int RETRIES = 1_000;

  private final Kernel kernel;
  private final UserSpace userSpace;
  private final RetryCount retries = new RetryCount(RETRIES);
  private long bindings;

  StepReader(Kernel kernel, UserSpace userSpace) {
    this.kernel = kernel;
    this.userSpace = userSpace;
  }

  @Override
  public void accept(Step step) {
    kernel.journal.witness().sees(step);
    switch (step) {
      case Step.Announced told -> {
        if (told.event() == Uevent.ADD) {
          userSpace.uevent(kernel.units.of(told.device()));
        }
      }
      case Step.Matched matched -> matched(matched);
      case Step.Attempted tried ->
          kernel.units.of(tried.device()).driver = (ApiDriver) tried.driver();
      case Step.HeldBack held -> heldBack(held.device(), held.supplier().name());
      case Step.AwaitsNode awaits -> heldBack(awaits.device(), awaits.supplier().name());
      case Step.Bound bound -> bound(kernel.units.of(bound.device()));
      case Step.Unbinding leaving -> unbinding(kernel.units.of(leaving.device()));
      case Step.Unbound left -> unbound(kernel.units.of(left.device()));
      case Step.Removed removed -> {
        Unit unit = kernel.units.of(removed.device());
        kernel.journal.write(() -> new DeviceEvent.Gone(unit.id));
      }
      case Step.Retried retried -> retried(kernel.units.of(retried.device()));
      default -> {
        // shown by what follows from it
      }
    }
  }

  private void matched(Step.Matched matched) {
    Unit unit = kernel.units.of(matched.device());
    ApiDriver driver = (ApiDriver) matched.driver();
    if (matched.answer().equals(Match.YES) && !driver.equals(unit.driver)) {
      driver
          .matched(unit)
          .ifPresent(modalias ->
              kernel.journal.write(
                  () -> new DeviceEvent.Matched(unit.id, driver.name(), modalias)));
    }
  }

  private void heldBack(LinuxDevice device, String supplier) {
    Unit unit = kernel.units.of(device);
    ApiDriver driver = unit.driver;
    unit.missing = List.of();
    unit.told = null;
    unit.note("supplier " + supplier + " not ready");
    if (driver != null) {
      kernel.journal.write(
          () -> new ProbeEvent.HeldBack(unit.id, driver.name(), Firmware.id(supplier)));
    }
  }

  private void bound(Unit unit) {
    unit.boundAs = ++bindings;
    unit.missing = List.of();
    unit.unbound = false;
    retries.bound();
    kernel.journal.write(() -> new ProbeEvent.Bound(unit.id, name(unit)));
    Binding binding = unit.binding;
    if (binding != null) {
      binding.planned.forEach(work -> work.start(binding));
      binding.planned.clear();
    }
  }

  private void unbinding(Unit unit) {
    unit.unbinding = true;
    kernel.journal.write(() -> new ProbeEvent.Unbinding(unit.id, name(unit), unit.cause));
  }

  private void unbound(Unit unit) {
    unit.boundAs = 0;
    unit.unbinding = false;
    unit.told = null;
    unit.unbound = !(unit.cause instanceof UnbindCause.DriverGone);
    retries.unbound();
    kernel.journal.write(() -> new ProbeEvent.Unbound(unit.id, name(unit)));
    unit.cause = new UnbindCause.Asked();
  }

  private void retried(Unit unit) {
    if (retries.tooMany(unit)) {
      throw new CoreStuckException(
          unit
              + " is probed again and again: whatever binds during its probe triggers its next one"
              + " (R57)");
    }
  }

  /** Something came from outside, so that retries may be of use. */
  void progress() {
    retries.progress();
  }

  private static String name(Unit unit) {
    ApiDriver driver = unit.driver;
    return driver == null ? "" : driver.name();
  }
}
