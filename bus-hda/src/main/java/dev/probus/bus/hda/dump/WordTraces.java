package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.ConfigDefault;
import dev.probus.bus.hda.codec.PinCaps;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.WidgetCaps;
import java.util.List;

/** Looks at the words beside the numbers of a line: which of them are there tells the form. */
final class WordTraces {

  /** The bits of the words that came together: Balanced, HDMI or R/L, Trigger, ImpSense. */
  private static final int LATER_WORDS = 0xc3;

  private static final List<String> NAMES =
      List.of("Balanced", "HDMI", "R/L", "Trigger", "ImpSense");

  private final FormTraces form;

  WordTraces(FormTraces form) {
    this.form = form;
  }

  /** Looks at what follows the capabilities in a node's title. */
  void title(WidgetCaps caps, String words) {
    if (caps.stereo() && caps.channels() > 2) {
      form.note(ProcTrait.CHANNELS, words.contains("-Channels"));
    }
    flag(ProcTrait.TITLE_FLAGS, caps.stripe(), words, "Stripe");
    flag(ProcTrait.TITLE_FLAGS, caps.swap(), words, "R/L");
    flag(ProcTrait.TITLE_FLAGS, caps.contentProtection(), words, "CP");
  }

  /** Looks at a line of pin capabilities whose number had so many digits. */
  void pinCaps(int word, int digits, String words) {
    PinCaps caps = new PinCaps(word);
    form.note(ProcTrait.PIN_WIDTH, digits == 8);
    flag(ProcTrait.PIN_DETECT, caps.presence(), words, "Detect");
    flag(ProcTrait.PIN_DETECT, caps.eapd(), words, "EAPD");
    if ((word & LATER_WORDS) != 0) {
      form.note(ProcTrait.PIN_WORDS, NAMES.stream().anyMatch(words::contains));
    }
    if (caps.hdmiOrSwap() && words.contains("R/L")) {
      form.swappedPin();
    }
    flag(ProcTrait.PIN_DISPLAY, caps.displayPort(), words, "DP");
    if (words.contains("HDMI")) {
      form.note(ProcTrait.PIN_HDMI, true);
      flag(ProcTrait.PIN_DISPLAY, caps.highBitRate(), words, "HBR");
    }
  }

  /** Looks at a line of a pin's configuration. */
  void config(ConfigDefault config, String words) {
    if (config.device().equals("HP Out") || config.device().equals("Line Out")) {
      form.note(ProcTrait.JACK_WORDS, words.contains(config.device() + " at"));
    }
  }

  /** Looks at a line of pin control; a pin with a setting of 0 may have no voltages at all. */
  void control(int control, PinCaps caps, String words) {
    boolean named = (control & 7) <= 2 || (control & 7) == 4 || (control & 7) == 5;
    flag(ProcTrait.PIN_VREF_SETTING, caps.vref() && named, words, "VREF");
  }

  /** Looks at a line of rates. */
  void rates(int bits, String words) {
    flag(ProcTrait.RATE_384000, (bits >>> 11 & 1) != 0, words, "384000");
  }

  /** Looks at the flags of a digital converter. */
  void digital(String words) {
    if (words.contains("Copyright")) {
      form.note(ProcTrait.NON_COPYRIGHT, words.contains("Non-Copyright"));
    }
  }

  private void flag(ProcTrait trait, boolean due, String words, String word) {
    if (due) {
      form.note(trait, words.contains(word));
    }
  }
}
