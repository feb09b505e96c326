package dev.probus.cli;

import dagger.BindsInstance;
import dagger.Component;
import dev.probus.cli.console.Console;
import dev.probus.cli.plugin.Services;

/** Makes the verbs out of a console and what is installed. */
@Component
interface CliComponent {
  BootVerb boot();

  CompareVerb compare();

  WhyVerb why();

  CodecVerb codec();

  ModprobeVerb modprobe();

  ReplayVerb replay();

  ExploreVerb explore();

  NewBusVerb newBus();

  ZooVerb zoo();

  DiffVerb diff();

  TraceVerb trace();

  ReportVerb report();

  BusesVerb buses();

  @Component.Factory
  interface Factory {
    CliComponent create(@BindsInstance Console console, @BindsInstance Services services);
  }
}
