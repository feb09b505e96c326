package dev.probus.bus.hda;

import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.CodecAccess;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.PowerState;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.HdaController;
import dev.probus.bus.hda.controller.Notice;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A controller that runs, and what was found behind it. For one thread at a time.
 *
 * @param controller the controller
 * @param results a result for each codec that answered, by ascending address (H12)
 * @param took how long it took on the hardware's clock
 */
public record HdaScan(HdaController controller, List<Enumeration> results, Duration took) {

  /** Keeps its own copy. */
  public HdaScan {
    results = List.copyOf(results);
  }

  /** Lets the hardware's clock pass until it shows so much more than right after the scan. */
  void passUntil(Duration since) {
    Duration left = took.plus(since).minus(controller.uptime());
    if (left.isPositive()) {
      controller.pass(left);
    }
  }

  /** Returns the codecs that were found, by address. */
  public List<Codec> codecs() {
    return results.stream()
        .filter(Enumeration.Found.class::isInstance)
        .map(result -> ((Enumeration.Found) result).codec())
        .toList();
  }

  /** Returns the addresses that report presence, and where no codec was found. */
  public List<Integer> missing() {
    int mask = controller.codecMask();
    for (Codec codec : codecs()) {
      mask &= ~(1 << codec.identity().address());
    }
    int missing = mask;
    return IntStream.range(0, ControllerSettings.ALL_SLOTS)
        .filter(address -> (missing & 1 << address) != 0)
        .boxed()
        .toList();
  }

  /** Returns in one line each what went wrong on the way. */
  public List<String> remarks() {
    return controller.notices().stream().map(Notice::text).toList();
  }

  /**
   * Tells whether a codec can be configured: its function group shows no power error. Some show one
   * for some time after the controller was started (Z30).
   */
  public boolean ready(Codec codec) {
    CodecAccess access = new CodecAccess(controller, codec.identity().address());
    int state = access.get(codec.group().node(), Verb.GET_POWER_STATE);
    // A codec that answers all ones here, as some dumps have it, names no error.
    return state == Link.NO_ANSWER || !new PowerState(state).error();
  }
}
