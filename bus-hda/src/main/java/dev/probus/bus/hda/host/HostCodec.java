package dev.probus.bus.hda.host;

import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.Optional;

/**
 * A codec of a sound card.
 *
 * @param card the card's number
 * @param codec the codec as the kernel's text tells
 * @param device what the driver core says of it, if it has it
 */
public record HostCodec(int card, DumpedCodec codec, Optional<HostDevice> device) {

  /** Returns the name that the codec's device has on a machine that is booted (H20). */
  public String name() {
    return "hdaudioC" + card + "D" + codec.address();
  }
}
