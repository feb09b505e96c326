package dev.probus.bus.soundwire.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleModels;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwDriver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stands in for the SoundWire codec drivers of a real kernel, which are known by their tables. */
public final class SdwModels implements ModuleModels {
  private static final String PREFIX = SdwDevice.BUS + ":";

  /** Makes the models; called when services are looked up. */
  public SdwModels() {}

  @Override
  public Optional<DriverModule> model(String module, List<String> aliases) {
    List<String> own = aliases.stream().filter(alias -> alias.startsWith(PREFIX)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Driver<?> driver = SdwDriver.of(new ModelCodec(module, List.of()), new MatchTable(own));
    return Optional.of(new LoadedModule(module, List.of(driver), Duration.ZERO));
  }
}
