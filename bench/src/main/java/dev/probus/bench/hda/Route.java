package dev.probus.bench.hda;

import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.HdaController;
import dev.probus.bus.hda.controller.Way;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a command reaches a codec. */
public enum Route {
  /** Straight to the model, without a controller: the limit. */
  DIRECT {
    @Override
    public Link link(DumpedCodec codec, Duration latency) {
      return codec.model();
    }
  },
  /** By the controller's immediate interface. */
  IMMEDIATE {
    @Override
    public Link link(DumpedCodec codec, Duration latency) {
      return controller(Way.IMMEDIATE, codec, latency);
    }
  },
  /** By the controller's rings. */
  RINGS {
    @Override
    public Link link(DumpedCodec codec, Duration latency) {
      return controller(Way.RINGS, codec, latency);
    }
  };

  /**
   * Makes a way to a codec, ready for commands.
   *
   * @param latency how long a command and its response travel on the hardware's clock
   */
  public abstract Link link(DumpedCodec codec, Duration latency);

  private static Link controller(Way way, DumpedCodec codec, Duration latency) {
    HdaController controller =
        new HdaController(
            new ControllerModel(Map.of(codec.address(), codec::model), List.of(), latency),
            ControllerSettings.usual().with(way));
    controller.start();
    return controller;
  }
}
