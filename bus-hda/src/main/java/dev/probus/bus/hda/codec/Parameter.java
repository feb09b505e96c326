package dev.probus.bus.hda.codec;

/** Names the parameters a codec node can be asked for with {@link Verb#GET_PARAMETER}. */
public enum Parameter {
  VENDOR_ID(0x00),
  SUBSYSTEM_ID(0x01),
  REVISION_ID(0x02),
  NODE_COUNT(0x04),
  FUNCTION_TYPE(0x05),
  AUDIO_GROUP_CAPS(0x08),
  WIDGET_CAPS(0x09),
  PCM(0x0a),
  STREAM_FORMATS(0x0b),
  PIN_CAPS(0x0c),
  AMP_IN_CAPS(0x0d),
  CONNECTION_LENGTH(0x0e),
  POWER_STATES(0x0f),
  PROCESSING_CAPS(0x10),
  GPIO_CAPS(0x11),
  AMP_OUT_CAPS(0x12),
  VOLUME_KNOB_CAPS(0x13),
  DEVICE_LIST_LENGTH(0x15),
  HDMI_LPCM(0x20);

  private final int id;

  Parameter(int id) {
    this.id = id;
  }

  /** Returns the payload byte that asks for this parameter. */
  public int id() {
    return id;
  }
}
