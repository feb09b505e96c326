package dev.probus.core.linux.engine;

import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
import dev.probus.core.time.Scheduler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request on its way to a helper process. From any thread outside the core. */
final class Request implements ModuleRequest {
  private final Kernel kernel;
  private final String name;
  private final Scheduler.Gate gate;
  private volatile @Nullable ModuleAnswer answer;

  /** Who asked. */
  final String by;

  /** The task that asked, if it was one of the kernel. */
  final Optional<KernelTask> asker;

  /** Who carries it out; nobody if it was refused. */
  @Nullable KernelTask task;

  Request(Kernel kernel, String name, String by, Optional<KernelTask> asker) {
    this.kernel = kernel;
    this.name = name;
    this.by = by;
    this.asker = asker;
    this.gate = kernel.strands.gate();
  }

  @Override
  public String name() {
    return name;
  }

  /** Answers it. Inside the core. */
  void answered(ModuleAnswer result) {
    answer = result;
    gate.open();
  }

  @Override
  public ModuleAnswer await() throws InterruptedException {
    Optional<KernelTask> caller = Strands.caller();
    if (caller.isEmpty()) {
      gate.await();
    } else {
      kernel.strands.inside(() -> await(caller.get()));
    }
    return answer().orElseThrow();
  }

  private void await(KernelTask caller) {
    if (caller.async) {
      kernel.modules.warnAsync(name, by);
    }
    KernelTask helper = task;
    kernel.strands.await(
        new Held(
            "module " + name,
            () -> helper == null ? List.of() : List.of(helper),
            task -> "for which " + task.label() + " is at work"),
        () -> answer != null);
  }

  @Override
  public Optional<ModuleAnswer> answer() {
    return Optional.ofNullable(answer);
  }
}
