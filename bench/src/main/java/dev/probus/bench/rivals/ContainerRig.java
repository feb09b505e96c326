package dev.probus.bench.rivals;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.msc.Service;
import org.jboss.msc.service.CircularDependencyException;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceContainer;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * A service of the JBoss modular service container for each device: it has names, removal and
 * circles, which it looks for at each registration. It starts services on a thread of its own,
 * within each other: a long chain is deeper than the stack.
 */
public final class ContainerRig implements Rig {
  private final World world;
  private final ServiceName[] names;

  /** Makes a world ready. */
  public ContainerRig(World world) {
    this.world = world;
    this.names = new ServiceName[world.devices() + world.externals()];
    for (int i = 0; i < names.length; i++) {
      names[i] = ServiceName.of("of-" + i);
    }
  }

  @Override
  public Trial trial(Diary diary) {
    return new Services(diary, ServiceContainer.Factory.create(1, 1, TimeUnit.SECONDS, false));
  }

  private final class Services implements Trial {
    private final Diary diary;
    private final ServiceContainer container;

    Services(Diary diary, ServiceContainer container) {
      this.diary = diary;
      this.container = container;
    }

    @Override
    public void run() throws InterruptedException {
      for (int device = 0; device < world.devices(); device++) {
        install(device);
      }
      for (int external = world.devices(); external < names.length; external++) {
        synchronized (diary) {
          diary.publish();
        }
        install(external);
      }
      container.awaitStability();
    }

    private void install(int number) {
      ServiceBuilder<?> builder = container.addService();
      Consumer<Integer> provides = builder.provides(names[number]);
      if (number < world.devices()) {
        for (int place = world.firstNeed(number); place < world.firstNeed(number + 1); place++) {
          var _ = builder.requires(names[world.need(place)]);
        }
      }
      builder.setInstance(new Part(number, provides));
      try {
        builder.install();
      } catch (CircularDependencyException refused) {
        return; // the diary says that it was not probed
      }
    }

    @Override
    public void close() {
      container.shutdown();
    }

    /** A device, or something from outside, which is only there. */
    private final class Part implements Service {
      private final int number;
      private final Consumer<Integer> provides;

      Part(int number, Consumer<Integer> provides) {
        this.number = number;
        this.provides = provides;
      }

      @Override
      public void start(StartContext context) {
        if (number < world.devices()) {
          synchronized (diary) { // it is for one thread at a time
            diary.probe(number);
          }
        }
        provides.accept(number);
      }

      @Override
      public void stop(StopContext context) {
        // nothing is held
      }
    }
  }
}
