package dev.probus.cli.modprobe;

import dev.probus.cli.boot.Kernel;
import dev.probus.core.module.LoadOrder;
import dev.probus.core.module.LoadPlan;
import dev.probus.core.module.ModuleResolver;
import java.util.Optional;

/** Answers one name after another. May be used from any thread, like its answers. */
@FunctionalInterface
public interface Modprobe {

  /** Answers for a name: a module's, a modalias, or {@code symbol:NAME}. */
  Answer ask(String name);

  /** Answers which modules a name stands for (R140, R141). */
  static Modprobe candidates(Kernel kernel) {
    ModuleResolver resolver = new ModuleResolver(kernel.tables(), kernel.config());
    return name -> new Answer(name, resolver.resolve(name), Optional.empty());
  }

  /** Answers what to load for a name as well (R142). */
  static Modprobe steps(Kernel kernel) {
    LoadOrder order = new LoadOrder(new ModuleResolver(kernel.tables(), kernel.config()));
    return name -> {
      LoadPlan plan = order.plan(name);
      return new Answer(name, plan.resolution(), Optional.of(plan.steps()));
    };
  }
}
