package dev.probus.core.linux.engine;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.driver.ModuleWork;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;
import java.util.Objects;

/**
 * A module that is being loaded, and what it sees of the engine then and later. From any thread
 * outside the core.
 */
final class Coming implements ModuleContext {
  private final Kernel kernel;
  private final ModuleLoader loader;
  private final String module;
  private final KernelTask task;

  /** Whether it is loaded, or has failed. */
  volatile boolean over;

  Coming(Kernel kernel, ModuleLoader loader, String module, KernelTask task) {
    this.kernel = kernel;
    this.loader = loader;
    this.module = module;
    this.task = task;
  }

  String module() {
    return module;
  }

  /** Returns the task that loads it. */
  KernelTask task() {
    return task;
  }

  private String label() {
    return "module " + module;
  }

  @Override
  public ModuleRequests modules() {
    return loader.requests(label());
  }

  @Override
  public FirmwareSource firmware() {
    return kernel.settings.firmware();
  }

  @Override
  public Publisher publisher() {
    return new OutsidePublisher(kernel, label());
  }

  /** If it fails, that is told, and the module stays: nobody waits for the result (R116). */
  @Override
  public void async(String name, ModuleWork work) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(work, "work");
    checkLoading();
    kernel.strands.inside(() -> loader.async(this, name, work));
  }

  @Override
  public void awaitAll(Domain domain) {
    checkLoading();
    kernel.strands.inside(() -> kernel.domains.awaitAll(domain));
  }

  private void checkLoading() {
    if (over) {
      throw new IllegalStateException(label() + " is loaded already");
    }
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    kernel.strands.pause(time);
  }
}
