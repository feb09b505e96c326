package dev.probus.bus.hda.dump;

import java.util.List;

/**
 * A sound card with its codecs.
 *
 * @param number the card's number; counted from 0 where the text does not tell
 * @param id the card's short name, empty where the text does not tell
 * @param codecs the codecs by ascending address
 */
public record Card(int number, String id, List<DumpedCodec> codecs) {

  /** Keeps its own copy of the codecs. */
  public Card {
    codecs = List.copyOf(codecs);
  }
}
