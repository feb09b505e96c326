package dev.probus.core.precise;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dev.probus.core.log.EventLog;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.resource.SlotTable;
import dev.probus.core.time.Scheduler;

/** Assembles a precise engine. */
@EngineScope
@Component(modules = PreciseComponent.Parts.class)
public interface PreciseComponent {
  /** Returns the engine. */
  PreciseEngine engine();

  /** Makes components. */
  @Component.Factory
  interface Factory {
    /** Makes the component of one engine. */
    PreciseComponent create(
        @BindsInstance Settings settings,
        @BindsInstance Scheduler scheduler,
        @BindsInstance ModuleCatalog catalog);
  }

  /** What has no constructor of its own to be found by. */
  @Module
  final class Parts {
    private Parts() {}

    @Provides
    @EngineScope
    static SlotTable<DeviceNode> slots() {
      return new SlotTable<>();
    }

    @Provides
    @EngineScope
    static EventLog log(Settings settings, Scheduler scheduler) {
      return new EventLog(settings.logging(), scheduler::nanos, Noted.all());
    }
  }
}
