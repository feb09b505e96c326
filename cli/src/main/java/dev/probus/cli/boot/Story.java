package dev.probus.cli.boot;

import dev.probus.api.event.ProbeEvent;
import java.util.List;
import java.util.OptionalLong;

/**
 * What happened to one device.
 *
 * @param waits what it waited for, in the order in which the waits began
 * @param asks the modules that were asked for on its behalf, in order
 * @param failures which driver failed it and how, in order
 * @param boundAt when it was bound last, in nanoseconds of the engine's clock
 */
public record Story(
    List<Wait> waits,
    List<ModuleAsk> asks,
    List<ProbeEvent.Failed> failures,
    OptionalLong boundAt) {
  /** The story of a device to which nothing happened. */
  static final Story NOTHING = new Story(List.of(), List.of(), List.of(), OptionalLong.empty());

  /** Copies the lists. */
  public Story {
    waits = List.copyOf(waits);
    asks = List.copyOf(asks);
    failures = List.copyOf(failures);
  }
}
