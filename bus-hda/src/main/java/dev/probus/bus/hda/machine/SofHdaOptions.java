package dev.probus.bus.hda.machine;

import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.bus.hda.option.CardOptions;
import dev.probus.bus.hda.option.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said of the bundled machine.
 *
 * @param card what was said of its HD-audio controller
 * @param display when the display has audio to offer, after its driver has loaded firmware; empty
 *     for never (Z11)
 * @param hdmiRequired whether there is no card without the HDMI codec
 */
record SofHdaOptions(CardOptions card, Optional<Duration> display, boolean hdmiRequired) {
  private static final String NEVER = "never";

  /** What can be said. */
  static final List<MachineOption> KNOWN =
      Stream.concat(
              CardOptions.KNOWN.stream(),
              Stream.of(
                  new MachineOption("display", "TIME|never", "when the display is up; 900ms"),
                  new MachineOption(
                      "hdmi", "required|optional", "whether the card can do without HDMI")))
          .toList();

  /** Whether the card can do without HDMI. */
  private enum Hdmi {
    REQUIRED,
    OPTIONAL
  }

  /**
   * Understands what was said.
   *
   * @throws IllegalArgumentException if a value is wrong, with one line about it
   */
  static SofHdaOptions of(MachineOptions said) {
    String display = said.value("display").orElse("900ms");
    Hdmi hdmi = Words.choice(said, "hdmi", Hdmi.class).orElse(Hdmi.REQUIRED);
    return new SofHdaOptions(
        CardOptions.of(said),
        display.equals(NEVER) ? Optional.empty() : Optional.of(Words.time("display", display)),
        hdmi == Hdmi.REQUIRED);
  }
}
