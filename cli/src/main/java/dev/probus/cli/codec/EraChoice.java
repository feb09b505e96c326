package dev.probus.cli.codec;

import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.cli.console.BadInput;
import java.util.Optional;

/** Which kernel's form of the text is asked for. */
public sealed interface EraChoice {
  /** The word for the form of the dump itself. */
  String OWN = "own";

  /** The form of Linux 6.1. */
  record Modern() implements EraChoice {}

  /** The form of the dump itself. */
  record Own() implements EraChoice {}

  /**
   * The form of an era.
   *
   * @param era the era
   */
  record Named(Era era) implements EraChoice {}

  /**
   * Reads a choice.
   *
   * @throws BadInput if the word names none
   */
  static EraChoice of(Optional<String> word) throws BadInput {
    if (word.isEmpty()) {
      return new Modern();
    }
    if (word.get().equals(OWN)) {
      return new Own();
    }
    Era era =
        Era.of(word.get())
            .orElseThrow(() ->
                new BadInput("--era " + word.get() + ": no era, expected E1 to E6 or " + OWN));
    return new Named(era);
  }

  /** Returns the form that a codec is to be printed in. */
  default ProcForm form(DumpedCodec codec) {
    return switch (this) {
      case Modern _ -> ProcForm.MODERN;
      case Own _ -> codec.form().own();
      case Named named -> codec.form().in(named.era());
    };
  }
}
