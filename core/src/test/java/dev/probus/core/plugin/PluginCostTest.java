package dev.probus.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.core.ProbeEngine;
import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleDeclaration;
import dev.probus.core.module.ModuleUnusableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What layers cost, and that they go. {@code -Dprobus.worlds} says how often one comes and goes.
 */
class PluginCostTest {
  private static final int CYCLES = Integer.getInteger("probus.worlds", 60);

  @TempDir private static Path work;
  private static PluginFolder plugins;

  @BeforeAll
  static void compile() throws IOException {
    JarWorkshop shop = new JarWorkshop(work, JarWorkshop.driverModule("acme.good", "good", "", ""));
    shop.jar(work.resolve("plugins/good.jar"), "acme.good", "name=good", "alias=t:good");
    plugins = PluginFolder.read(work.resolve("plugins"), PluginTrust.anybody());
  }

  /** Remembers which loaders there have been, without holding them. */
  private record Watched(LoadableModule module, List<WeakReference<ClassLoader>> loaders)
      implements LoadableModule {
    @Override
    public ModuleDeclaration declaration() {
      return module.declaration();
    }

    @Override
    public LoadedCode load(List<LoadedCode> needed) throws ModuleUnusableException {
      LoadedCode code = module.load(needed);
      loaders.add(new WeakReference<>(code.module().getClass().getClassLoader()));
      return code;
    }
  }

  /** Writes a figure down in {@code target/plugin-figures.txt}. */
  private static void note(String what, String figure) {
    try {
      Files.writeString(
          Path.of("target", "plugin-figures.txt"),
          what + ": " + figure + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void layersThatComeAndGoLeaveNothing() throws InterruptedException {
    List<WeakReference<ClassLoader>> loaders = new CopyOnWriteArrayList<>();
    PluginFolder watched =
        new PluginFolder(List.of(new Watched(plugins.modules().getFirst(), loaders)), List.of());
    try (ProbeEngine engine =
        ProbeEngine.builder().simulated(1).logging(false).plugins(watched).build()) {
      engine.start();
      for (int i = 0; i < 20; i++) {
        cycle(engine);
      }
      long before = used();
      for (int i = 0; i < CYCLES; i++) {
        cycle(engine);
      }
      long grown = used() - before;
      long left = loaders.stream().filter(loader -> loader.get() != null).count();
      note("cycles", CYCLES + " more: " + left + " layers left, heap grew by " + grown + " bytes");
      assertThat(loaders).hasSize(CYCLES + 20);
      assertThat(left).as("layers that are still there").isLessThanOrEqualTo(2);
      assertThat(grown).as("growth of the heap").isLessThan(1_000_000);
    }
  }

  private static void cycle(ProbeEngine engine) throws InterruptedException {
    var request = engine.modules().request("t:good");
    engine.settle();
    assertThat(request.answer()).contains(new ModuleAnswer.Loaded(List.of("good")));
    var removal = engine.unload("good");
    engine.settle();
    assertThat(removal.toCompletableFuture()).isCompletedWithValue(new ModuleRemoval.Removed());
  }

  /** The figures of docs/plugins.md. */
  @Test
  @EnabledIfSystemProperty(named = "probus.figures", matches = "true")
  void figures() throws Exception {
    LoadableModule module = plugins.modules().getFirst();
    long[] reads = new long[400];
    long[] loads = new long[400];
    for (int i = 0; i < reads.length; i++) {
      long start = System.nanoTime();
      PluginFolder.read(work.resolve("plugins"), PluginTrust.anybody());
      long between = System.nanoTime();
      module.load(List.of());
      loads[i] = System.nanoTime() - between;
      reads[i] = between - start;
    }
    note("first", loads[0] / 1000 + " us to load, " + reads[0] / 1000 + " to find");
    Arrays.sort(reads);
    Arrays.sort(loads);
    note("median", loads[200] / 1000 + " us to load, " + reads[200] / 1000 + " to find");
    List<LoadedCode> kept = new ArrayList<>();
    long before = used();
    for (int i = 0; i < 500; i++) {
      kept.add(module.load(List.of()));
    }
    note("memory", (used() - before) / kept.size() + " bytes of heap per layer");
    assertThat(kept).hasSize(500);
  }
}
