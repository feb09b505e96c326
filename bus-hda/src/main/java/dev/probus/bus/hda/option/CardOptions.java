package dev.probus.bus.hda.option;

import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.ScanStyle;
import dev.probus.bus.hda.controller.Way;
import dev.probus.bus.hda.controller.model.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What was said of a machine's cards.
 *
 * @param settings how their controllers are driven
 * @param faults what is broken, and of which card
 * @param generic whether only the generic driver may take a codec (H31)
 */
public record CardOptions(ControllerSettings settings, List<CardFault> faults, boolean generic) {

  /** What can be said of every machine with HD-audio cards. */
  public static final List<MachineOption> KNOWN =
      List.of(
          new MachineOption(
              "link",
              "rings|rings-only|immediate",
              "how commands reach codecs; rings, unless they fail"),
          new MachineOption(
              "scan", "once|legacy|dsp", "what is tried at an address that does not answer"),
          new MachineOption("slots", "1..15", "how many addresses are looked at; 15"),
          new MachineOption(
              "probe-mask", "MASK", "which addresses are looked at; bit 8 forces the others"),
          new MachineOption("model", "own|generic", "which drivers may take the codecs"),
          new MachineOption("fault", FaultWords.FORM, FaultWords.kinds()));

  /** Keeps its own copy. */
  public CardOptions {
    faults = List.copyOf(faults);
  }

  /**
   * Understands what was said; names that are not {@link #KNOWN} are none of its business.
   *
   * @throws IllegalArgumentException if a value is wrong, with one line about it
   */
  public static CardOptions of(MachineOptions said) {
    ControllerSettings settings = ControllerSettings.usual();
    settings = settings.with(Words.choice(said, "link", Way.class).orElse(settings.way()));
    settings = settings.with(Words.choice(said, "scan", ScanStyle.class).orElse(settings.scan()));
    settings =
        settings.withSlots(
            Words.number(said, "slots", 1, ControllerSettings.ALL_SLOTS).orElse(settings.slots()));
    var mask = Words.number(said, "probe-mask", 0, 0x7fff);
    if (mask.isPresent()) {
      settings = settings.withProbeMask(mask.getAsInt());
    }
    List<CardFault> faults = new ArrayList<>();
    said.every("fault").forEach(word -> faults.add(FaultWords.read(word)));
    boolean generic = Words.choice(said, "model", Model.class).orElse(Model.OWN) == Model.GENERIC;
    return new CardOptions(settings, faults, generic);
  }

  /** Which drivers may take a codec. */
  private enum Model {
    OWN,
    GENERIC
  }

  /**
   * Returns what is broken of a card.
   *
   * @param card its number
   * @param first whether it is the machine's first, which is meant if none is named
   */
  public List<Fault> faults(int card, boolean first) {
    return faults.stream()
        .filter(fault -> fault.card().isEmpty() ? first : fault.card().getAsInt() == card)
        .map(CardFault::fault)
        .toList();
  }

  /**
   * Checks that each fault is of a card that is there.
   *
   * @throws IllegalArgumentException if one is not
   */
  public void checkCards(List<Integer> numbers) {
    for (CardFault fault : faults) {
      if (fault.card().isPresent() && !numbers.contains(fault.card().getAsInt())) {
        throw new IllegalArgumentException(
            "fault of card " + fault.card().getAsInt() + ", expected one of " + numbers);
      }
    }
  }
}
