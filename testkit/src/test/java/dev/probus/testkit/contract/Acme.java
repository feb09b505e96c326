package dev.probus.testkit.contract;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.testkit.ScriptedDevice;
import java.util.List;

/** A bus that is right, and parts to make wrong ones of. */
final class Acme {
  static final ScriptedDevice LEFT = ScriptedDevice.of("acme", "left", "acme:speaker", "acme:any");
  static final ScriptedDevice RIGHT =
      ScriptedDevice.of("acme", "right", "acme:speaker", "acme:any");
  static final ScriptedDevice JACK = ScriptedDevice.of("acme", "jack", "acme:jack");
  static final List<ScriptedDevice> PARTS = List.of(LEFT, RIGHT, JACK);

  private Acme() {}

  /** What a bus does when it starts. */
  interface Scan {
    void run(BusContext<? super Device> engine) throws Exception;
  }

  /** Returns a bus that does this. */
  static Bus<?> bus(Scan scan) {
    return bus(scan, () -> {});
  }

  static Bus<?> bus(Scan scan, Runnable closing) {
    return new Bus<Device>() {
      @Override
      public BusName name() {
        return BusName.of("acme");
      }

      @Override
      public void start(BusContext<? super Device> engine) throws Exception {
        scan.run(engine);
      }

      @Override
      public void close() {
        closing.run();
      }
    };
  }

  /** Returns one that is right. */
  static Bus<?> sound() {
    return bus(engine -> PARTS.forEach(engine::appeared));
  }
}
