package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#WIDGET_CAPS}.
 *
 * @param word the raw word
 */
public record WidgetCaps(int word) {

  /** Returns the kind of widget. */
  public WidgetType type() {
    return WidgetType.of(word);
  }

  /** Tells whether left and right are apart (bit 0). */
  public boolean stereo() {
    return bit(0);
  }

  /** Tells whether there is an input amplifier (bit 1). */
  public boolean inAmp() {
    return bit(1);
  }

  /** Tells whether there is an output amplifier (bit 2). */
  public boolean outAmp() {
    return bit(2);
  }

  /** Tells whether amplifier capabilities are the widget's own, not the group's (bit 3). */
  public boolean ampOverride() {
    return bit(3);
  }

  /** Tells whether stream formats are the widget's own, not the group's (bit 4). */
  public boolean formatOverride() {
    return bit(4);
  }

  /** Tells whether the widget can stripe over several data lines (bit 5). */
  public boolean stripe() {
    return bit(5);
  }

  /** Tells whether there are processing coefficients (bit 6). */
  public boolean processing() {
    return bit(6);
  }

  /** Tells whether the widget can send unsolicited responses (bit 7). */
  public boolean unsolicited() {
    return bit(7);
  }

  /** Tells whether there is a connection list (bit 8). */
  public boolean connectionList() {
    return bit(8);
  }

  /** Tells whether the signal is digital (bit 9). */
  public boolean digital() {
    return bit(9);
  }

  /** Tells whether power can be controlled (bit 10). */
  public boolean power() {
    return bit(10);
  }

  /** Tells whether left and right can be swapped (bit 11). */
  public boolean swap() {
    return bit(11);
  }

  /** Tells whether content protection is there (bit 12). */
  public boolean contentProtection() {
    return bit(12);
  }

  /** Returns the number of channels of a stereo widget, 2 to 16. */
  public int channels() {
    return 2 * (word >>> 13 & 7) + 2;
  }

  /** Returns the delay in samples, 0 to 15. */
  public int delay() {
    return word >>> 16 & 0xf;
  }

  /** Tells whether the kernel reads a connection list here: bit 8 or a volume knob (H18). */
  public boolean readsConnections() {
    return connectionList() || type() == WidgetType.VOLUME_KNOB;
  }

  private boolean bit(int number) {
    return (word >>> number & 1) != 0;
  }
}
