package dev.probus.bus.soundwire;

/**
 * What a manager knows of a peripheral on its link (S4). Firmware tells of peripherals before the
 * link has a clock, so each begins as {@link #UNATTACHED}; what a link says later is not read yet.
 */
public enum SdwStatus {
  /** It does not answer. */
  UNATTACHED("UNATTACHED"),
  /** It answers. */
  ATTACHED("Attached"),
  /** It answers and wants to be served. */
  ALERT("Alert"),
  /** A value without a meaning. */
  RESERVED("RESERVED");

  private final String text;

  SdwStatus(String text) {
    this.text = text;
  }

  /** Returns the status as the kernel's sysfs spells it. */
  @Override
  public String toString() {
    return text;
  }
}
