package dev.probus.bus.soundwire;

import java.util.List;

/**
 * What a manager knows of a peripheral on its link (S4). Firmware tells of peripherals before the
 * link has a clock, so each begins as {@link #UNATTACHED}.
 */
public enum SdwStatus {
  /** It does not answer. */
  UNATTACHED(0, "UNATTACHED"),
  /** It answers. */
  ATTACHED(1, "Attached"),
  /** It answers and wants to be served. */
  ALERT(2, "Alert"),
  /** A value without a meaning. */
  RESERVED(3, "RESERVED");

  private static final List<SdwStatus> BY_CODE = List.of(values());

  private final int code;
  private final String text;

  SdwStatus(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /**
   * Returns the status that the wire writes so.
   *
   * @param code 0 to 3
   * @throws IndexOutOfBoundsException if it is none of these
   */
  public static SdwStatus of(int code) {
    return BY_CODE.get(code);
  }

  /** Returns how the wire writes it: 0 to 3. */
  public int code() {
    return code;
  }

  /** Returns the status as the kernel's sysfs spells it. */
  @Override
  public String toString() {
    return text;
  }
}
