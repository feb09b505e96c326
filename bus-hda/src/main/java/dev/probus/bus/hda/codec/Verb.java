package dev.probus.bus.hda.codec;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the verbs of the HD-audio specification (H15); each code has 12 bits. */
public enum Verb {
  GET_STREAM_FORMAT(0xa00),
  GET_AMP_GAIN_MUTE(0xb00),
  GET_PROCESSING_COEFFICIENT(0xc00),
  GET_COEFFICIENT_INDEX(0xd00),
  GET_PARAMETER(0xf00),
  GET_CONNECTION_SELECT(0xf01),
  GET_CONNECTION_LIST(0xf02),
  GET_PROCESSING_STATE(0xf03),
  GET_SDI_SELECT(0xf04),
  GET_POWER_STATE(0xf05),
  GET_CONVERTER_STREAM(0xf06),
  GET_PIN_CONTROL(0xf07),
  GET_UNSOLICITED(0xf08),
  GET_PIN_SENSE(0xf09),
  GET_BEEP(0xf0a),
  GET_EAPD(0xf0c),
  GET_DIGITAL_CONVERTER(0xf0d),
  GET_VOLUME_KNOB(0xf0f),
  GET_GPIO_DATA(0xf15),
  GET_GPIO_MASK(0xf16),
  GET_GPIO_DIRECTION(0xf17),
  GET_GPIO_WAKE(0xf18),
  GET_GPIO_UNSOLICITED(0xf19),
  GET_GPIO_STICKY(0xf1a),
  GET_CONFIG_DEFAULT(0xf1c),
  GET_SUBSYSTEM_ID(0xf20),
  GET_STRIPE(0xf24),
  GET_CHANNEL_COUNT(0xf2d),
  GET_HDMI_DIP_SIZE(0xf2e),
  GET_HDMI_ELD(0xf2f),
  GET_HDMI_DIP_INDEX(0xf30),
  GET_HDMI_DIP_DATA(0xf31),
  GET_HDMI_DIP_TRANSMIT(0xf32),
  GET_HDMI_CONTENT_PROTECTION(0xf33),
  GET_HDMI_CHANNEL_SLOT(0xf34),
  GET_DEVICE_SELECT(0xf35),
  GET_DEVICE_LIST(0xf36),
  SET_STREAM_FORMAT(0x200),
  SET_AMP_GAIN_MUTE(0x300),
  SET_PROCESSING_COEFFICIENT(0x400),
  SET_COEFFICIENT_INDEX(0x500),
  SET_CONNECTION_SELECT(0x701),
  SET_PROCESSING_STATE(0x703),
  SET_SDI_SELECT(0x704),
  SET_POWER_STATE(0x705),
  SET_CONVERTER_STREAM(0x706),
  SET_PIN_CONTROL(0x707),
  SET_UNSOLICITED(0x708),
  SET_PIN_SENSE(0x709),
  SET_BEEP(0x70a),
  SET_EAPD(0x70c),
  SET_DIGITAL_CONVERTER_1(0x70d),
  SET_DIGITAL_CONVERTER_2(0x70e),
  SET_DIGITAL_CONVERTER_3(0x73e),
  SET_VOLUME_KNOB(0x70f),
  SET_GPIO_DATA(0x715),
  SET_GPIO_MASK(0x716),
  SET_GPIO_DIRECTION(0x717),
  SET_GPIO_WAKE(0x718),
  SET_GPIO_UNSOLICITED(0x719),
  SET_GPIO_STICKY(0x71a),
  SET_CONFIG_DEFAULT_0(0x71c),
  SET_CONFIG_DEFAULT_1(0x71d),
  SET_CONFIG_DEFAULT_2(0x71e),
  SET_CONFIG_DEFAULT_3(0x71f),
  SET_STRIPE(0x724),
  SET_CHANNEL_COUNT(0x72d),
  SET_HDMI_DIP_INDEX(0x730),
  SET_HDMI_DIP_DATA(0x731),
  SET_HDMI_DIP_TRANSMIT(0x732),
  SET_HDMI_CONTENT_PROTECTION(0x733),
  SET_HDMI_CHANNEL_SLOT(0x734),
  SET_DEVICE_SELECT(0x735),
  RESET(0x7ff);

  private static final Map<Integer, Verb> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Verb::code, Function.identity()));

  private final int code;

  Verb(int code) {
    this.code = code;
  }

  /** Returns the 12-bit code; the low byte of a 4-bit verb is zero. */
  public int code() {
    return code;
  }

  /** Tells whether the verb changes the codec; every set verb is answered with 0. */
  public boolean sets() {
    return code < 0x800;
  }

  /** Returns the name in words, for instance {@code get config default}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the verb with this 12-bit code, or null if it has no name. */
  public static @Nullable Verb of(int code) {
    return BY_CODE.get(code);
  }
}
