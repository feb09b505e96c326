package dev.probus.core.linux;

/** Takes a device's lock, and before it its parent's where the bus wants that (R14). */
final class DeviceLocks {
  private final LinuxBus bus;
  private final Tasks tasks;

  DeviceLocks(LinuxBus bus, Tasks tasks) {
    this.bus = bus;
    this.tasks = tasks;
  }

  void lock(LinuxDevice device) {
    lockParent(device);
    tasks.lock(device);
  }

  void unlock(LinuxDevice device) {
    tasks.unlock(device);
    unlockParent(device);
  }

  /** Takes only the parent's lock, if it is wanted. */
  void lockParent(LinuxDevice device) {
    LinuxDevice parent = device.parent();
    if (parent != null && bus.needsParentLock()) {
      tasks.lock(parent);
    }
  }

  void unlockParent(LinuxDevice device) {
    LinuxDevice parent = device.parent();
    if (parent != null && bus.needsParentLock()) {
      tasks.unlock(parent);
    }
  }
}
