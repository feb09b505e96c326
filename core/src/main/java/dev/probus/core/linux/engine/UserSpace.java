package dev.probus.core.linux.engine;

import dev.probus.api.Modalias;

/**
 * What user space does when a device appears: it loads what answers to the modalias (R7). If that
 * brought no driver, what its bus names as the next best follows, as bus code does it in the kernel
 * (H31 to H36, Z9). Inside the core.
 */
final class UserSpace {
  private final Kernel kernel;

  UserSpace(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Hears of a device that is there. */
  void uevent(Unit unit) {
    if (unit.loading == 0) {
      unit.loading++;
      var _ = kernel.strands.start("udev for " + unit, false, () -> load(unit));
    }
  }

  private void load(Unit unit) {
    try {
      Modalias first = unit.device.modaliases().getFirst();
      kernel.modules.modprobe(first.text(), unit.toString());
      while (hopeless(unit) && unit.round + 1 < unit.device.modaliases().size()) {
        unit.round++;
        Modalias next = unit.device.modaliases().get(unit.round);
        kernel.modules.modprobe(next.text(), unit.toString());
        if (hopeless(unit)) {
          kernel.core.attach(unit.linux);
        }
      }
    } finally {
      unit.loading--;
    }
  }

  /** Tells whether no driver has the device, tries it, or means to try it again. */
  private boolean hopeless(Unit unit) {
    return unit.linux.driver() == null
        && !unit.leaving
        && !kernel.core.pending().contains(unit.linux)
        && !kernel.core.active().contains(unit.linux);
  }
}
