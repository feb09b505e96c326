package dev.probus.cli.host;

import java.util.Optional;

/**
 * A codec as both have it.
 *
 * @param device its device's name: the kernel's, or else the one it has here
 * @param codec its name in the kernel's text, empty without one
 * @param modalias what it goes by
 * @param probus the driver that Probus binds, if any
 * @param kernel the driver that the kernel has bound, if any
 * @param remark why they cannot be compared, or why nothing is bound here; may be empty
 */
record HostRow(
    String device,
    String codec,
    String modalias,
    Optional<String> probus,
    Optional<String> kernel,
    String remark) {

  /** Tells whether both have bound the same driver; a dash in its name counts as an underscore. */
  boolean same() {
    return probus.map(HostRow::plain).equals(kernel.map(HostRow::plain));
  }

  private static String plain(String driver) {
    return driver.replace('-', '_');
  }
}
