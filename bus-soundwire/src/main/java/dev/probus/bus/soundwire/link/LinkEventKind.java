package dev.probus.bus.soundwire.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a link's manager notes, in the words that recorded enumerations use. */
public enum LinkEventKind {
  /** The controller's status bits changed. */
  IRQ_STATUS,
  /** Somebody answers as device 0, and is to be given a number. */
  DEV0_ATTACHED,
  /** A device id was read. */
  DEVID_READ,
  /** The part has a number from before, which it is given again. */
  REUSE_NUMBER,
  /** A further read of device 0 got no reply. */
  DEV0_SILENT,
  /** Nobody is left to be given a number. */
  NO_MORE,
  /** Firmware declares no such part. */
  NO_ENTRY,
  /** The part reports under its number. */
  ENUM_COMPLETE,
  /** The part is set up as far as the bus does that. */
  INIT_COMPLETE,
  /** The part is taken for uninitialised, because it was lost or because the host says so. */
  UNINIT,
  /** The part does not report any more. */
  UNATTACHED,
  /** Two parts drove the wire at once. */
  BUS_CLASH,
  /** A part saw a parity error. */
  PARITY_ERROR,
  /** A driver has reset its part. */
  DEVICE_RESET_DONE,
  /** Somebody has waited for a part in vain. */
  ENUM_TIMEOUT,
  /** A register could not be read or written. */
  REGISTER_ERROR,
  /** A part could not be set up. */
  INIT_FAILED,
  /** There is no device number left for a part (S3). */
  NO_NUMBER;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the kind of this word, for example {@code dev0-attached}. */
  public static Optional<LinkEventKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Returns the word for it. */
  @Override
  public String toString() {
    return word;
  }
}
