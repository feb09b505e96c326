package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import java.util.Optional;

/**
 * A device as it is here, and as a real kernel had it.
 *
 * @param device which device
 * @param here the driver that is bound here, if any
 * @param kernel the driver that the kernel had bound, if any
 * @param remark why it is not bound, here or there; may be empty
 */
record KernelRow(DeviceId device, Optional<String> here, Optional<String> kernel, String remark) {

  /** Tells whether both have bound the same driver; a dash in its name counts as an underscore. */
  boolean same() {
    return here.map(KernelRow::plain).equals(kernel.map(KernelRow::plain));
  }

  private static String plain(String driver) {
    return driver.replace('-', '_');
  }
}
