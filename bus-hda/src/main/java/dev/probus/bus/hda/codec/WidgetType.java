package dev.probus.bus.hda.codec;

/** The kind of a widget, with the name the kernel prints (P20). */
public enum WidgetType {
  AUDIO_OUTPUT("Audio Output"),
  AUDIO_INPUT("Audio Input"),
  AUDIO_MIXER("Audio Mixer"),
  AUDIO_SELECTOR("Audio Selector"),
  PIN("Pin Complex"),
  POWER("Power Widget"),
  VOLUME_KNOB("Volume Knob Widget"),
  BEEP("Beep Generator Widget"),
  VENDOR_DEFINED("Vendor Defined Widget"),
  /** A reserved number, or no capabilities at all. */
  UNKNOWN("UNKNOWN Widget");

  private static final WidgetType[] TYPES = values();

  private final String text;

  WidgetType(String text) {
    this.text = text;
  }

  /** Returns the printed name. */
  public String text() {
    return text;
  }

  /** Tells whether the widget turns streams into sound or sound into streams. */
  public boolean isConverter() {
    return this == AUDIO_OUTPUT || this == AUDIO_INPUT;
  }

  /** Returns the type of a widget with this capability word; 0 has none (P20). */
  static WidgetType of(int caps) {
    int number = caps >>> 20 & 0xf;
    if (caps == 0 || (number > 7 && number < 15)) {
      return UNKNOWN;
    }
    return number == 15 ? VENDOR_DEFINED : TYPES[number];
  }
}
