package dev.probus.core.machine;

import dev.probus.api.Device;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;

/** Where operations are carried out: in a probe, in work after one, or while a module starts. */
interface Stage {

  void pause(Duration time) throws InterruptedException;

  void publish(ResourceKey<Resource> key, Resource value);

  void withdraw(ResourceKey<Resource> key);

  void never(ResourceKey<Resource> key);

  void add(Device device);

  ModuleRequests modules();

  /** A probe; the parser lets none withdraw anything. */
  record InProbe(ProbeContext probe) implements Stage {
    @Override
    public void pause(Duration time) throws InterruptedException {
      probe.pause(time);
    }

    @Override
    public void publish(ResourceKey<Resource> key, Resource value) {
      probe.publish(key, value);
    }

    @Override
    public void withdraw(ResourceKey<Resource> key) {
      throw new IllegalStateException("a probe withdraws " + key);
    }

    @Override
    public void never(ResourceKey<Resource> key) {
      probe.never(key);
    }

    @Override
    public void add(Device device) {
      probe.add(device);
    }

    @Override
    public ModuleRequests modules() {
      return probe.modules();
    }
  }

  /** Work after a probe. */
  record InWork(WorkContext work) implements Stage {
    @Override
    public void pause(Duration time) throws InterruptedException {
      work.pause(time);
    }

    @Override
    public void publish(ResourceKey<Resource> key, Resource value) {
      work.publish(key, value);
    }

    @Override
    public void withdraw(ResourceKey<Resource> key) {
      work.withdraw(key);
    }

    @Override
    public void never(ResourceKey<Resource> key) {
      work.never(key);
    }

    @Override
    public void add(Device device) {
      work.add(device);
    }

    @Override
    public ModuleRequests modules() {
      return work.modules();
    }
  }
}
