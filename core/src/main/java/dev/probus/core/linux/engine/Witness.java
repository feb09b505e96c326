package dev.probus.core.linux.engine;

import dev.probus.api.event.Event;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import dev.probus.core.linux.Step;

/**
 * Is told everything that a kernel does, in its order, by whoever is inside the core: it must be
 * quick, and must not call the engine. It may throw {@link
 * dev.probus.core.linux.CoreStuckException} to end the task that tells it.
 */
public interface Witness {

  /** The core takes a step. */
  void sees(Step step);

  /** An event goes into the log, whether one is kept or not. */
  void hears(Event event);

  /** A driver's probe returned, and what it acquired in vain has been given back. */
  void returned(LinuxDriver driver, LinuxDevice device, Errno code);

  /** A driver's removal is about to be called. */
  void removes(LinuxDriver driver, LinuxDevice device);

  /** Returns one that takes no notice. */
  static Witness none() {
    return new Witness() {
      @Override
      public void sees(Step step) {}

      @Override
      public void hears(Event event) {}

      @Override
      public void returned(LinuxDriver driver, LinuxDevice device, Errno code) {}

      @Override
      public void removes(LinuxDriver driver, LinuxDevice device) {}
    };
  }
}
