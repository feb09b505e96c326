package dev.probus.bus.hda;

import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import java.util.List;
import java.util.Optional;

/** Stands in for the codec drivers of a real kernel, which are known by their tables. */
public final class HdaModels implements ModuleModels {
  private static final String PREFIX = HdaCodecDevice.BUS + ":";

  /** Makes the models; called when services are looked up. */
  public HdaModels() {}

  @Override
  public List<DriverModule> modules() {
    return CodecIds.modules();
  }

  @Override
  public Optional<DriverModule> model(String module, List<String> aliases) {
    List<String> codecs = aliases.stream().filter(alias -> alias.startsWith(PREFIX)).toList();
    return codecs.isEmpty() ? Optional.empty() : Optional.of(new HdaCodecModule(module, codecs));
  }
}
