package dev.probus.api.driver;

import dev.probus.api.async.Domain;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;

/** What a module may ask for while it starts, and as long as it is loaded. */
public interface ModuleContext {

  /** Returns where to ask for other modules. */
  ModuleRequests modules();

  /** Returns where to find firmware. */
  FirmwareSource firmware();

  /** Returns where to publish resources that belong to the module rather than to a device. */
  Publisher publisher();

  /**
   * Begins something beside the module's start. The module is loaded, and its drivers are
   * registered, when its start has returned and all that it began has ended: loading waits for what
   * the module itself began and for nothing else. Under the Linux policy this is an asynchronous
   * call, and loading waits for those of all others as well (R121).
   *
   * @param name what it is, for diagnosis
   * @param work what to do; if it fails, so does the module
   * @throws IllegalStateException if the module is loaded already, or has failed
   */
  void async(String name, ModuleWork work);

  /**
   * Waits for the ordered work of a domain, whoever handed it over; see {@link
   * WorkContext#awaitAll}.
   *
   * @throws IllegalStateException if the work waits for this module; under the Linux policy such a
   *     wait stands for ever, and is told as a deadlock
   * @throws InterruptedException if the engine is being closed
   */
  void awaitAll(Domain domain) throws InterruptedException;

  /**
   * Lets time pass on the engine's clock.
   *
   * @throws InterruptedException if the engine is being closed
   */
  void pause(Duration time) throws InterruptedException;
}
