package dev.probus.core.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the modules a request needs, as {@code modprobe --show-depends} of kmod 30 does (R142).
 *
 * <p>Immutable, for any thread.
 */
public final class LoadOrder {

  private final ModuleResolver resolver;
  private final PatternSet<SoftDependency> softDependencies;
  private final PatternSet<SetAside> installCommands;

  /**
   * Orders by the tables and the configuration of the resolver.
   *
   * @param resolver answers for requests and for the names in soft dependencies
   */
  public LoadOrder(ModuleResolver resolver) {
    this.resolver = resolver;
    // kmod reads modules.softdep as one more configuration file, in its place by name.
    List<SoftDependency> soft = new ArrayList<>(resolver.config().softDependencies());
    soft.addAll(resolver.tables().softDependencies());
    soft.sort(Comparator.comparing(line -> line.place().fileName()));
    this.softDependencies = new PatternSet<>(soft, SoftDependency::module);
    List<SetAside> commands =
        resolver.config().setAside().stream()
            .filter(line -> line.kind() == SetAside.Kind.INSTALL)
            .toList();
    this.installCommands = new PatternSet<>(commands, SetAside::module);
  }

  /**
   * Plans what to load for a request.
   *
   * <p>Several modules for one name are loaded one after another, each as a request of its own.
   *
   * @param request a module's name or a modalias
   */
  public LoadPlan plan(String request) {
    Resolution resolution = resolver.resolve(request);
    List<LoadStep> steps = new ArrayList<>();
    for (String module : toLoad(resolution)) {
      steps.addAll(new Expansion(this, resolver, module).run());
    }
    return new LoadPlan(resolution, steps);
  }

  PatternSet<SoftDependency> softDependencies() {
    return softDependencies;
  }

  PatternSet<SetAside> installCommands() {
    return installCommands;
  }

  private static List<String> toLoad(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Modules modules -> modules.names();
      case Resolution.Builtin builtin -> builtin.candidates();
      case Resolution.CommandOnly command -> command.candidates();
      case Resolution.Blacklisted _, Resolution.NotFound _ -> List.of();
    };
  }
}
