package acme.bus;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.List;

/**
 * A slot with something in it.
 *
 * @param slot its number
 * @param part what is in it; drivers are chosen by that
 */
public record AcmeDevice(int slot, String part) implements Device {
  @Override
  public DeviceId id() {
    return DeviceId.of("acme", "slot" + slot);
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(Modalias.of("acme:" + part));
  }
}
