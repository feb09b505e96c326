package dev.probus.core.linux;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What userspace can write into sysfs, by names (R2, R21 to R26). What it writes is answered as the
 * kernel answers. As the core itself, for whoever its {@link Tasks} let in.
 */
public final class SysfsFiles {
  /** A page, less the last two bytes. */
  private static final int LONGEST_OVERRIDE = 4094;

  private final LinuxCore core;
  private final Tasks tasks;
  private final Iterable<LinuxDevice> devices;
  private final Function<String, @Nullable BusDriver> drivers;

  SysfsFiles(
      LinuxCore core,
      Tasks tasks,
      Iterable<LinuxDevice> devices,
      Function<String, @Nullable BusDriver> drivers) {
    this.core = core;
    this.tasks = tasks;
    this.devices = devices;
    this.drivers = drivers;
  }

  /** Writes {@code drivers_autoprobe}: all but a leading 0 means on (R2). */
  public void driversAutoprobe(String text) {
    core.autoprobe(!text.startsWith("0"));
  }

  /**
   * Writes a device's name into a driver's {@code bind} (R21).
   *
   * @return {@link Errno#ENOENT} if there is no such file (R26), {@link Errno#ENODEV} if there is
   *     no such device or it does not match, else what {@link LinuxCore#bind} says
   */
  public Errno bind(String driverName, String deviceName) {
    BusDriver driver = withFiles(driverName);
    if (driver == null) {
      return Errno.ENOENT;
    }
    return find(deviceName)
        .filter(device -> core.match(driver, device).number() != 0)
        .map(device -> core.bind(driver.driver(), device))
        .orElse(Errno.ENODEV);
  }

  /**
   * Writes a device's name into a driver's {@code unbind} (R23).
   *
   * @return {@link Errno#ENOENT} if there is no such file, {@link Errno#ENODEV} if the driver does
   *     not drive such a device
   */
  public Errno unbind(String driverName, String deviceName) {
    BusDriver driver = withFiles(driverName);
    if (driver == null) {
      return Errno.ENOENT;
    }
    return find(deviceName)
        .filter(device -> device.driver == driver)
        .map(core::unbind)
        .orElse(Errno.ENODEV);
  }

  /**
   * Writes a device's name into {@code drivers_probe} (R24).
   *
   * @return {@link Errno#ENODEV} if there is none, else why the walk was ended
   */
  public Errno driversProbe(String deviceName) {
    return find(deviceName).map(core::scan).orElse(Errno.ENODEV);
  }

  /**
   * Writes a device's {@code driver_override}: up to the first end of line, and nothing clears it.
   * That neither unbinds nor probes (R25).
   *
   * @return {@link Errno#ENODEV} if there is no such device, {@link Errno#EINVAL} for a text that
   *     is too long
   */
  public Errno driverOverride(String deviceName, String text) {
    Optional<LinuxDevice> device = find(deviceName);
    if (device.isEmpty()) {
      return Errno.ENODEV;
    }
    if (text.length() > LONGEST_OVERRIDE) {
      return Errno.EINVAL;
    }
    int end = text.indexOf('\n');
    String name = end < 0 ? text : text.substring(0, end);
    tasks.lock(device.get());
    device.get().driverOverride(name.isEmpty() ? null : name);
    tasks.unlock(device.get());
    return Errno.OK;
  }

  private @Nullable BusDriver withFiles(String driverName) {
    BusDriver driver = drivers.apply(driverName);
    return driver == null || driver.driver().suppressBindAttributes() ? null : driver;
  }

  private Optional<LinuxDevice> find(String name) {
    for (LinuxDevice device : devices) {
      if (device.name().equals(name)) {
        return Optional.of(device);
      }
    }
    return Optional.empty();
  }
}
