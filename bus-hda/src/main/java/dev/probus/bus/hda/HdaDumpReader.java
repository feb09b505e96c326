package dev.probus.bus.hda;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.dump.Card;
import dev.probus.bus.hda.dump.Dump;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.bus.hda.option.CardOptions;
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
  public List<MachineOption> options() {
    return CardOptions.KNOWN;
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    return read(path, MachineOptions.none());
  }

  @Override
  public Machine read(Path path, MachineOptions said)
      throws IOException, UnreadableMachineException {
    CardOptions options = CardOptions.of(said);
    Dump dump = new DumpReader().read(path);
    List<Problem> problems = new ArrayList<>(dump.problems());
    if (dump.codecs().isEmpty()) {
      throw new UnreadableMachineException(problems.getFirst());
    }
    List<HdaCard> cards = new ArrayList<>();
    for (Card card : dump.cards()) {
      boolean first = cards.isEmpty();
      cards.add(
          HdaCard.of(
              card.number(),
              reachable(path, card, problems),
              options.settings(),
              options.faults(card.number(), first)));
      refusals(path, card, problems);
    }
    options.checkCards(dump.cards().stream().map(Card::number).toList());
    int codecs = dump.codecs().size();
    String title = codecs + (codecs == 1 ? " HD-audio codec" : " HD-audio codecs");
    return Machine.of(
        String.valueOf(path.getFileName()),
        title,
        List.of(new HdaBus(cards, options.generic() ? HdaCodecDevice::generic : codec -> codec)),
        problems);
  }

  /** Returns the codecs that a link can have; address 15 is in the text's reach only (H10). */
  private static List<DumpedCodec> reachable(Path path, Card card, List<Problem> problems) {
    List<DumpedCodec> codecs = new ArrayList<>();
    for (DumpedCodec codec : card.codecs()) {
      if (codec.address() < ControllerSettings.ALL_SLOTS) {
        codecs.add(codec);
      } else {
        String text = "no codec can be at address " + codec.address() + ", expected 0 to 14";
        problems.add(new Problem(path.toString(), codec.line(), text));
      }
    }
    return codecs;
  }

  /** A codec that the kernel would refuse is told of as a problem of its text. */
  private static void refusals(Path path, Card card, List<Problem> problems) {
    for (DumpedCodec codec : card.codecs()) {
      if (codec.enumerate() instanceof Enumeration.Refused refused) {
        String text =
            "the kernel refuses this codec (" + refused.error() + "): " + refused.reason();
        problems.add(new Problem(path.toString(), codec.line(), text));
      }
    }
  }
}
