package acme.bus;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.util.List;

/** Brings the driver when a device appears that META-INF/probus/modinfo has an alias for. */
public final class AcmeModule implements DriverModule {
  @Override
  public String name() {
    return "acme_bus"; // the same as in META-INF/probus/modinfo
  }

  @Override
  public List<String> aliases() {
    return List.of("acme:amp*"); // as there; of a jar, only what is there counts
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) {
    return List.of(new AcmeDriver());
  }
}
