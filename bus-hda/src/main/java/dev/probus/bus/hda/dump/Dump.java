package dev.probus.bus.hda.dump;

import dev.probus.api.bus.Problem;
import java.util.List;

/**
 * What a text holds: the sound codecs, and where it is damaged.
 *
 * @param cards the cards by number, each with its codecs by address
 * @param problems what is wrong with the text, by line
 */
public record Dump(List<Card> cards, List<Problem> problems) {

  /** Keeps its own copies. */
  public Dump {
    cards = List.copyOf(cards);
    problems = List.copyOf(problems);
  }

  /** Returns the codecs of all cards, by card and then by address. */
  public List<DumpedCodec> codecs() {
    return cards.stream().flatMap(card -> card.codecs().stream()).toList();
  }
}
