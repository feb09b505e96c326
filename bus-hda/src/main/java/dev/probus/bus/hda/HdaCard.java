package dev.probus.bus.hda;

import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A controller with what answers behind it.
 *
 * @param number the card's number
 * @param link carries commands to its codecs
 * @param codecMask a bit for each address at which a codec reports its presence, bits 0 to 14 (H1)
 */
public record HdaCard(int number, Link link, int codecMask) {
  private static final int ADDRESSES = 15;

  /**
   * Checks the mask.
   *
   * @throws IllegalArgumentException if it has bits beyond the last address
   */
  public HdaCard {
    if (codecMask < 0 || codecMask >= 1 << ADDRESSES) {
      throw new IllegalArgumentException(
          "codec mask 0x" + Integer.toHexString(codecMask) + ", expected 0 to 0x7fff");
    }
  }

  /** Returns the card behind which the codecs of a dump answer. */
  public static HdaCard of(int number, Collection<DumpedCodec> codecs) {
    int mask = 0;
    for (DumpedCodec codec : codecs) {
      mask |= 1 << codec.address();
    }
    return new HdaCard(number, new DumpedLink(codecs), mask);
  }

  /** Enumerates the codecs by verbs, by ascending address (H12). Uses the link on this thread. */
  public List<Enumeration> scan() {
    List<Enumeration> found = new ArrayList<>();
    for (int address = 0; address < ADDRESSES; address++) {
      if ((codecMask & 1 << address) != 0) {
        found.add(new CodecEnumeration(link, address).enumerate());
      }
    }
    return found;
  }
}
