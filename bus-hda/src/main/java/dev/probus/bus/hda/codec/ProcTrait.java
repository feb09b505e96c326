package dev.probus.bus.hda.codec;

/**
 * What the kernel's text has had since some era and not before (P60). An era spans several kernels:
 * a text can lack what its era usually has, or have what a later one does.
 */
public enum ProcTrait {
  /** Rates, sizes and formats have a line each. Before: one line with raw numbers. */
  PCM_LINES(Era.E2),
  /** The header ends with a line about the modem group. */
  MODEM_LINE(Era.E2),
  /** Titles tell of striping, swapped sides and content protection. */
  TITLE_FLAGS(Era.E2),
  /** Pin capabilities have the word {@code Detect}. */
  PIN_DETECT(Era.E2),
  /** Pin capabilities have all words up to {@code ImpSense}. */
  PIN_WORDS(Era.E2),
  /** Pin capabilities have eight digits. Before: a constant {@code 08} and two digits or more. */
  PIN_WIDTH(Era.E2),
  /** Pins tell which reference voltages they can give. */
  PIN_VREF(Era.E2),
  /** Pins tell which reference voltage they give. */
  PIN_VREF_SETTING(Era.E2),
  /** Pins have a line for their external amplifier. */
  PIN_EAPD(Era.E2),
  /** Pins have a line for association and sequence. */
  PIN_ASSOCIATION(Era.E2),
  /** Pins tell that a plug is not noticed. */
  PIN_MISC(Era.E2),
  /** Jacks are for {@code HP Out} and {@code Line Out}. Before: Headphone, Line-Out. */
  JACK_WORDS(Era.E1),
  /** A pin's input has one amplifier. Before: one for each source. */
  PIN_ONE_AMP(Era.E2),
  /** The group tells of its general purpose pins. */
  GPIO(Era.E2),
  /** Each general purpose pin tells whether it sends unsolicited responses. */
  GPIO_UNSOLICITED(Era.E3),
  /** Converters tell their stream. */
  CONVERTER(Era.E2),
  /** Input converters of channel 0 tell their data line. */
  SDI_SELECT(Era.E2),
  /** Digital converters tell their flags and category. */
  DIGITAL(Era.E2),
  /** Widgets that send unsolicited responses tell their tag. */
  UNSOLICITED(Era.E2),
  /** Power is told in words. Before: one raw number. */
  POWER_WORDS(Era.E2),
  /** Delays are told. */
  DELAY(Era.E2),
  /** Volume knobs are told. */
  VOLUME_KNOB(Era.E2),
  /** Volume knobs tell their sources even without the bit for them. */
  KNOB_SOURCES(Era.E2),
  /** Processing capabilities are told. */
  PROCESSING(Era.E2),
  /** The subsystem id has eight digits. Before: no padding. */
  SUBSYSTEM_WIDTH(Era.E3),
  /** Mixers mark none of their sources. */
  UNMARKED_MIXER(Era.E2),
  /** Power widgets and volume knobs mark none of their sources. */
  UNMARKED_POWER(Era.E3),
  /** Pin bit 7 is called HDMI but for Realtek's codecs. Before: a swap of sides for all. */
  PIN_HDMI(Era.E3),
  /** The header has the type of the last function group. */
  FUNCTION_ID(Era.E3),
  /** The header has the type of each function group instead. */
  FUNCTION_IDS(Era.E4),
  /** Power states that can be reached are told. */
  POWER_STATES(Era.E4),
  /** Titles tell more than two channels. Before: {@code Stereo}. */
  CHANNELS(Era.E4),
  /** Pin capabilities tell of high bit rates and DisplayPort. */
  PIN_DISPLAY(Era.E4),
  /** Digital converters tell their coding type. */
  CODING_TYPE(Era.E5),
  /** Bit 4 of a digital converter is called {@code Non-Copyright}. Before: the opposite. */
  NON_COPYRIGHT(Era.E5),
  /** The group tells its power. */
  GROUP_POWER(Era.E6),
  /** A mono mixer of one stereo widget has two values (P43). */
  MIXER_SIDES(Era.E6),
  /** Entries of a device list tell their sources. */
  DEVICE_SOURCES(Era.E6),
  /** A widget without capabilities is unknown. Before: an audio output. */
  EMPTY_WIDGET(Era.E6),
  /** The rate 384000 has a name. */
  RATE_384000(Era.E6);

  private final Era since;

  ProcTrait(Era since) {
    this.since = since;
  }

  /** Returns the first era whose texts usually have it. */
  public Era since() {
    return since;
  }
}
