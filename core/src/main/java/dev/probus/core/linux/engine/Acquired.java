package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.linux.CoreStuckException;

/**
 * Acquires things for a device, and sees to it that they are given back. Inside the core.
 *
 * @param binding what they belong to
 */
record Acquired(Kernel kernel, Unit unit, Binding binding) {

  void owns(AutoCloseable thing) {
    if (binding.over) {
      close(thing);
    } else {
      binding.acquired(() -> close(thing));
    }
  }

  /** Publishes; tells whether it may. */
  boolean publish(ResourceKey<?> key, Object value, boolean probing) {
    boolean may = !binding.over && kernel.publish(key, value, unit, probing);
    if (may) {
      binding.acquired(() -> kernel.present.withdraw(key, unit));
    }
    return may;
  }

  void withdraw(ResourceKey<?> key) {
    kernel.present.withdraw(key, unit);
  }

  void add(Device child) {
    if (!binding.over) {
      binding.acquired(() ->
          kernel
              .units
              .find(child.id())
              .filter(there -> there.addedBy.filter(unit.id::equals).isPresent())
              .ifPresent(kernel::remove));
      kernel.add(child, unit);
    }
  }

  private void close(AutoCloseable thing) {
    kernel.strands.outside(() -> {
      try {
        thing.close();
      } catch (TaskEnds | CoreStuckException e) {
        throw e;
      } catch (Throwable e) { // contained: releasing goes on
        kernel.strands.inside(() -> failed(e));
      }
      return thing;
    });
  }

  private void failed(Throwable cause) {
    ApiDriver driver = unit.driver;
    String name = driver == null ? "" : driver.name();
    kernel.journal.write(() -> new ProbeEvent.ReleaseFailed(unit.id, name, cause));
  }
}
