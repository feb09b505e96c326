package dev.probus.core.linux;

import java.util.Arrays;
import java.util.List;

/** Decides which drivers are probed asynchronously (R16 to R18). */
final class AsyncChoice {
  private static final int LONGEST = 255;
  private static final String ALL = "*";

  private final List<String> names;
  private final boolean all;
  private final boolean modules;

  AsyncChoice(BootParameters parameters, Trace trace) {
    String asked = parameters.asyncDrivers();
    if (asked.length() > LONGEST) {
      trace.log(
          LogLevel.WARNING, "driver_async_probe: the list is longer than 255 characters, and cut");
      asked = asked.substring(0, LONGEST);
    }
    names = Arrays.stream(asked.split(",")).filter(name -> !name.isEmpty()).toList();
    all = names.contains(ALL);
    modules = parameters.asyncModules();
  }

  /** Tells whether the driver is probed asynchronously. */
  boolean allows(LinuxDriver driver) {
    return switch (driver.probeType()) {
      case PREFER_ASYNCHRONOUS -> true;
      case FORCE_SYNCHRONOUS -> false;
      case DEFAULT_STRATEGY -> named(driver.name()) || moduleAsks(driver);
    };
  }

  /** With a star, those that are named are the exceptions (R17). */
  private boolean named(String name) {
    return all != names.contains(name);
  }

  private boolean moduleAsks(LinuxDriver driver) {
    return driver.module().map(module -> module.asyncProbe().orElse(modules)).orElse(false);
  }
}
