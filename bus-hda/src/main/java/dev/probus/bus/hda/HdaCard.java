package dev.probus.bus.hda;

import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.CodecScan;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.Hardware;
import dev.probus.bus.hda.controller.HdaController;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.controller.model.Fault;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A controller with what is behind it, switched off.
 *
 * @param number the card's number
 * @param hardware switches it on: makes what a driver drives; called once for each scan
 * @param settings how it is to be driven
 */
public record HdaCard(
    int number, Supplier<? extends Hardware> hardware, ControllerSettings settings) {

  /** Returns the card behind which the codecs of a dump answer, without faults. */
  public static HdaCard of(int number, Collection<DumpedCodec> codecs) {
    return of(number, codecs, ControllerSettings.usual(), List.of());
  }

  /**
   * Returns the card behind which the codecs of a dump answer. Of two codecs at one address the
   * last one is there.
   *
   * @param settings how its controller is driven
   * @param faults what is wrong with it
   * @throws IllegalArgumentException if a fault cannot be had with these codecs
   */
  public static HdaCard of(
      int number, Collection<DumpedCodec> codecs, ControllerSettings settings, List<Fault> faults) {
    Map<Integer, Supplier<Link>> models = new HashMap<>();
    codecs.forEach(codec -> models.put(codec.address(), codec::model));
    List<Fault> all = List.copyOf(faults);
    Supplier<Hardware> hardware = () -> new ControllerModel(models, all);
    var _ = hardware.get(); // tells of a wrong fault now, not when the machine is booted
    return new HdaCard(number, hardware, settings);
  }

  /** Switches it on, brings it up, and enumerates the codecs by verbs. All on this thread. */
  public HdaScan scan() {
    HdaController controller = new HdaController(hardware.get(), settings);
    controller.start();
    List<Enumeration> results = new CodecScan(controller).run();
    return new HdaScan(controller, results, controller.uptime());
  }
}
