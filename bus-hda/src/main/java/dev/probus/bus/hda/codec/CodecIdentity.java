package dev.probus.bus.hda.codec;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a codec says it is: what the kernel stores of it at the start (H20 steps 1 to 8).
 *
 * @param address codec address, 0 to 15
 * @param vendorId vendor in bits 31:16, device in 15:0
 * @param subsystemId the board's id
 * @param revisionId the chip's revision
 * @param audio the last audio function group, or null
 * @param modem the last modem function group, or null
 */
public record CodecIdentity(
    int address,
    int vendorId,
    int subsystemId,
    int revisionId,
    @Nullable GroupId audio,
    @Nullable GroupId modem) {

  /** The vendor number of Realtek, some of whose bits mean something else. */
  public static final int REALTEK = 0x10ec;

  /** Tells whether there is an audio or a modem function group, without which H20 refuses. */
  public boolean hasGroup() {
    return audio != null || modem != null;
  }

  /**
   * Returns the node of the group whose children count as widgets: audio before modem, 0 if none.
   */
  public int groupNode() {
    if (audio != null) {
      return audio.node();
    }
    return modem == null ? 0 : modem.node();
  }

  /** Returns the vendor's name as the kernel knows it, or {@code Generic} with its number. */
  public String vendorName() {
    return VendorNames.of(vendorId >>> 16);
  }

  /** Returns the chip name the kernel gives before a driver knows better (H20). */
  public String chipName() {
    return "ID " + Integer.toHexString(vendorId & 0xffff);
  }

  /**
   * Returns the modalias of the codec as a legacy device (type 1), without the newline that sysfs
   * adds (R135).
   */
  public String modalias() {
    return String.format(Locale.ROOT, "hdaudio:v%08Xr%08Xa01", vendorId, revisionId);
  }

  /** Returns the component string the kernel adds to the card (H21). */
  public String component() {
    return String.format(Locale.ROOT, "HDA:%08x,%08x,%08x", vendorId, subsystemId, revisionId);
  }
}
