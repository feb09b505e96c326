package dev.probus.bus.hda;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.Card;
import dev.probus.bus.hda.dump.Dump;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a machine of codec proc files and of alsa-info's output: a card for each card, and behind
 * it codecs that answer verbs as the text says they did.
 */
public final class HdaDumpReader implements MachineReader {

  /** Makes the reader; called when services are looked up. */
  public HdaDumpReader() {}

  @Override
  public String format() {
    return "HD-audio codec dump or alsa-info output";
  }

  @Override
  public boolean recognises(Path path) throws IOException {
    return Files.isRegularFile(path) && new DumpReader().recognises(path);
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    Dump dump = new DumpReader().read(path);
    List<Problem> problems = new ArrayList<>(dump.problems());
    if (dump.codecs().isEmpty()) {
      throw new UnreadableMachineException(problems.getFirst());
    }
    List<HdaCard> cards = new ArrayList<>();
    for (Card card : dump.cards()) {
      HdaCard made = HdaCard.of(card.number(), card.codecs());
      cards.add(made);
      refusals(path, card, made, problems);
    }
    int codecs = dump.codecs().size();
    String title = codecs + (codecs == 1 ? " HD-audio codec" : " HD-audio codecs");
    return Machine.of(
        String.valueOf(path.getFileName()), title, List.of(new HdaBus(cards)), problems);
  }

  /** A codec that the kernel would refuse is told of as a problem of its text. */
  private static void refusals(Path path, Card card, HdaCard made, List<Problem> problems) {
    for (Enumeration result : made.scan()) {
      if (result instanceof Enumeration.Refused refused) {
        int line =
            card.codecs().stream()
                .filter(codec -> codec.address() == refused.address())
                .mapToInt(DumpedCodec::line)
                .findFirst()
                .orElse(0);
        String text =
            "the kernel refuses this codec (" + refused.error() + "): " + refused.reason();
        problems.add(new Problem(path.toString(), line, text));
      }
    }
  }
}
