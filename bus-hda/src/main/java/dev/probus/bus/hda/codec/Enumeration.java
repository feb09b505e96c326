package dev.probus.bus.hda.codec;

/** The result of enumerating a codec: found, or refused as the kernel would refuse it (H20). */
public sealed interface Enumeration {

  /** The address that was enumerated. */
  int address();

  /**
   * The codec is there and whole.
   *
   * @param codec what it is
   */
  record Found(Codec codec) implements Enumeration {
    @Override
    public int address() {
      return codec.identity().address();
    }
  }

  /**
   * The kernel would create no codec object here.
   *
   * @param identity what the codec said of itself before it was refused
   * @param error the kernel's error
   * @param reason what was found and what was expected
   */
  record Refused(CodecIdentity identity, Errno error, String reason) implements Enumeration {
    @Override
    public int address() {
      return identity.address();
    }
  }
}
