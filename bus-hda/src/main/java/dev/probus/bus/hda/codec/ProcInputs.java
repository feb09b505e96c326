package dev.probus.bus.hda.codec;

/**
 * What the kernel's text shows but no verb tells (section 1.8 of the rules): a driver's doing.
 *
 * @param codecName vendor and chip name as printed after {@code Codec:} (P1)
 * @param deviceLists whether the driver handles DisplayPort device lists, {@code dp_mst} (P29)
 * @param singleAdcAmp whether an audio input has one amplifier for all sources (P23)
 * @param pinAmpPerSource whether a pin's output amplifier has a value for each source (P24)
 * @param coefficients whether coefficients are printed, {@code dump_coef} (P31); this writes to the
 *     codec
 */
public record ProcInputs(
    String codecName,
    boolean deviceLists,
    boolean singleAdcAmp,
    boolean pinAmpPerSource,
    boolean coefficients) {

  /** Returns the inputs for a codec that no driver has touched. */
  public static ProcInputs plain(CodecIdentity identity) {
    return new ProcInputs(
        identity.vendorName() + " " + identity.chipName(), false, false, false, false);
  }
}
