package dev.probus.core.linux;

/** Binds devices to drivers that were set for them beforehand, without a probe (R9, R92). */
final class PresetDrivers {
  private final BindSequence sequence;

  PresetDrivers(BindSequence sequence) {
    this.sequence = sequence;
  }

  /**
   * Says what a device with a driver is: bound, or to be bound now. If that fails, it has no driver
   * any more. The caller holds the device lock.
   */
  Attached settle(LinuxDevice device) {
    return device.bound() || bind(device) == Errno.OK ? new Attached.Bound() : forget(device);
  }

  /**
   * Binds a device to its driver; a failure leaves the driver set. The caller holds the lock.
   *
   * @return {@link Errno#ENODEV} if none is set, else what came of it
   */
  Errno bind(LinuxDevice device) {
    BusDriver driver = device.driver;
    return driver == null ? Errno.ENODEV : sequence.bindWithoutProbe(driver, device);
  }

  private static Attached forget(LinuxDevice device) {
    device.driver = null;
    return new Attached.None();
  }
}
