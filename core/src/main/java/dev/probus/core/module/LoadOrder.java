package dev.probus.core.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders the modules a request needs, as {@code modprobe --show-depends} of kmod 30 does (R142).
 *
 * <p>Immutable, for any thread.
 */
public final class LoadOrder {

  private final ModuleResolver resolver;
  private final ModuleGraph graph = new TablesGraph();
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
    for (String module : resolution.toLoad()) {
      steps.addAll(new Expansion(graph, module).run());
    }
    return new LoadPlan(resolution, steps);
  }

  List<String> dependencies(String module) {
    return resolver.tables().dependencies().getOrDefault(module, List.of());
  }

  @Nullable SoftDependency softDependency(String module) {
    return softDependencies.first(module);
  }

  @Nullable SetAside installCommand(String module) {
    return installCommands.first(module);
  }

  /** What the tables and the configuration say, and nobody else. */
  private final class TablesGraph implements ModuleGraph {
    @Override
    public List<String> candidates(String name) {
      return resolver.resolve(name).candidates();
    }

    @Override
    public boolean isBuiltin(String module) {
      return resolver.isBuiltin(module);
    }

    @Override
    public List<String> dependencies(String module) {
      return LoadOrder.this.dependencies(module);
    }

    @Override
    public @Nullable SoftDependency softDependency(String module) {
      return LoadOrder.this.softDependency(module);
    }

    @Override
    public @Nullable SetAside installCommand(String module) {
      return LoadOrder.this.installCommand(module);
    }
  }
}
