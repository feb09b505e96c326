package acme.codec;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleContext;
import dev.probus.bus.hda.HdaCodecDriver;
import java.time.Duration;
import java.util.List;

/** Brings a driver for the analog codec of the bundled machine. */
public final class AcmeCodecModule implements DriverModule {
  /** Made when the module is loaded. */
  public AcmeCodecModule() {}

  @Override
  public String name() {
    return "acme_codec";
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) throws InterruptedException {
    context.pause(Duration.ofMillis(15));
    return List.of(new HdaCodecDriver("acme_codec", MatchTable.of("hdaudio:v10EC0274r*a01*")));
  }
}
