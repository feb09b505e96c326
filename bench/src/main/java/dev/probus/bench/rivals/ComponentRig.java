package dev.probus.bench.rivals;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.dm.Component;
import org.apache.felix.dm.DependencyManager;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

/**
 * A component of the Felix dependency manager for each device, in an OSGi framework: services go by
 * properties, may leave, and components are stopped then. Components start within each other.
 */
public final class ComponentRig implements Rig {
  private static final String NUMBER = "of";

  private final World world;

  /** Makes a world ready. */
  public ComponentRig(World world) {
    this.world = world;
  }

  @Override
  public Trial trial(Diary diary) {
    try {
      Path cache = Files.createTempDirectory("probus-bench");
      Map<String, String> settings =
          Map.of(
              "org.osgi.framework.storage", cache.toString(),
              "felix.service.urlhandlers", "false",
              "felix.log.level", "0");
      Framework framework = new FrameworkFactory().newFramework(settings);
      framework.start();
      return new Components(diary, framework, cache);
    } catch (IOException | BundleException e) {
      throw new IllegalStateException("no framework: " + e.getMessage(), e);
    }
  }

  /** What components look for. */
  public interface There {}

  private final class Components implements Trial {
    private final Diary diary;
    private final Framework framework;
    private final Path cache;
    private final DependencyManager manager;

    Components(Diary diary, Framework framework, Path cache) {
      this.diary = diary;
      this.framework = framework;
      this.cache = cache;
      this.manager = new DependencyManager(framework.getBundleContext());
    }

    @Override
    public void run() {
      for (int device = 0; device < world.devices(); device++) {
        add(device);
      }
      int nodes = world.devices() + world.externals();
      for (int external = world.devices(); external < nodes; external++) {
        diary.publish();
        manager.add(component(external, new Outside()));
      }
    }

    private void add(int device) {
      Component component = component(device, new Part(device, diary));
      for (int place = world.firstNeed(device); place < world.firstNeed(device + 1); place++) {
        String filter = "(" + NUMBER + "=" + world.need(place) + ")";
        component.add(
            manager.createServiceDependency().setService(There.class, filter).setRequired(true));
      }
      manager.add(component);
    }

    private Component component(int number, There implementation) {
      Dictionary<String, Object> properties = FrameworkUtil.asDictionary(Map.of(NUMBER, number));
      return manager
          .createComponent()
          .setInterface(There.class, properties)
          .setImplementation(implementation);
    }

    @Override
    public void close() {
      try {
        framework.stop();
        framework.waitForStop(0);
        try (Stream<Path> files = Files.walk(cache)) {
          files.sorted((a, b) -> b.compareTo(a)).forEach(Components::delete);
        }
      } catch (BundleException | IOException e) {
        throw new IllegalStateException("the framework does not end: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void delete(Path file) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Something from outside. */
  public static final class Outside implements There {
    private Outside() {}
  }

  /** A device. The manager calls {@code start} when all that it needs is there. */
  public static final class Part implements There {
    private final int number;
    private final Diary diary;

    private Part(int number, Diary diary) {
      this.number = number;
      this.diary = diary;
    }

    /** Probes the device. */
    @SuppressWarnings("unused") // called by its name
    public void start() {
      diary.probe(number);
    }
  }
}
