package dev.probus.cli.compare;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import java.util.List;

/** A device that has to do with nothing else, and a driver that binds it at once. */
record Unrelated() implements Device {
  private static final String NAME = "probus-unrelated:device";

  @Override
  public DeviceId id() {
    return DeviceId.of("probus-unrelated", "device");
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(Modalias.of(NAME));
  }

  /** Its driver. */
  record Binder() implements Driver<Unrelated> {
    @Override
    public String name() {
      return "probus-unrelated";
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of(NAME);
    }

    @Override
    public ProbeOutcome probe(Unrelated device, ProbeContext probe) {
      return ProbeOutcome.bound();
    }
  }
}
