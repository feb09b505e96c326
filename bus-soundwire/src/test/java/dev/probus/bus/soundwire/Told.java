package dev.probus.bus.soundwire;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a bus told of; a device of this bus neither changes nor goes. */
final class Told implements BusContext<SdwDevice> {
  final List<SdwDevice> devices = new ArrayList<>();

  @Override
  public void appeared(SdwDevice device) {
    devices.add(device);
  }

  @Override
  public void changed(SdwDevice device) {
    throw new AssertionError("changed: " + device);
  }

  @Override
  public void gone(DeviceId device) {
    throw new AssertionError("gone: " + device);
  }

  @Override
  public void after(Duration delay, Runnable action) {
    throw new AssertionError("after " + delay);
  }

  @Override
  public Publisher publisher() {
    throw new AssertionError("publisher");
  }

  @Override
  public ModuleRequests modules() {
    throw new AssertionError("modules");
  }
}
