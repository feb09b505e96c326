package dev.probus.bus.devicetree.machine;

import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import java.util.List;
import java.util.Optional;

/** Stands in for the drivers of a real kernel, which are known by their tables. */
public final class OfModels implements ModuleModels {

  /** Makes the models; called when services are looked up. */
  public OfModels() {}

  @Override
  public Optional<DriverModule> model(String module, List<String> aliases) {
    List<String> own =
        aliases.stream()
            .filter(alias -> alias.startsWith("of:") || alias.startsWith("spi:"))
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(new ModelModule(module, own));
  }
}
