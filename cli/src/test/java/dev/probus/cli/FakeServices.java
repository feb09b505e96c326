package dev.probus.cli;

import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.MachineReader;
import dev.probus.cli.plugin.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plug-ins that are handed over rather than found. */
final class FakeServices implements Services {
  private final Map<Class<?>, List<?>> providers = new HashMap<>();

  /** The machines and the reader of the tests. */
  static FakeServices usual() {
    return new FakeServices()
        .put(
            MachineProvider.class,
            List.of(
                new FakeMachine("calm", "Three devices, and all is well", FakeMachines::calm),
                new FakeMachine("sof-hda", "Everything that can go wrong", FakeMachines::stormy)))
        .put(MachineReader.class, List.of(new FakeReader()));
  }

  <S> FakeServices put(Class<S> service, List<S> all) {
    providers.put(service, all);
    return this;
  }

  @Override
  public <S> List<S> all(Class<S> service) {
    return providers.getOrDefault(service, List.of()).stream().map(service::cast).toList();
  }
}
