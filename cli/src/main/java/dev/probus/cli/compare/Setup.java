package dev.probus.cli.compare;

import dev.probus.api.bus.Machine;
import dev.probus.core.Policy;
import java.util.List;
import java.util.Optional;

/**
 * One of the ways in which each machine of a folder is run.
 *
 * @param word what it is called
 * @param policy who decides when a device is probed
 * @param commandLine what is added to the kernel's command line
 */
public record Setup(String word, Policy policy, String commandLine) {
  /** Retry-all without and with firmware links, and the precise policy. */
  static final List<Setup> ALL =
      List.of(
          new Setup("retry-all", Policy.LINUX, "fw_devlink=off"),
          new Setup("retry-all-links", Policy.LINUX, "fw_devlink=on"),
          new Setup("precise", Policy.PRECISE, ""));

  /** Returns a machine booted so. */
  Machine booted(Machine machine) {
    String words = (machine.kernelCommandLine().orElse("") + " " + commandLine).strip();
    return new Machine(
        machine.name(),
        machine.title(),
        machine.buses(),
        machine.drivers(),
        machine.modules(),
        machine.providers(),
        machine.firmware(),
        machine.problems(),
        Optional.of(words),
        machine.models(),
        machine.observed());
  }
}
