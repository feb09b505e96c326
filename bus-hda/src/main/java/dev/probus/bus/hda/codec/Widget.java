package dev.probus.bus.hda.codec;

import org.jspecify.annotations.Nullable;

/**
 * A widget of a codec, as its verbs describe it; what its capabilities rule out is null.
 *
 * @param node node id, 1 to 0x7fff
 * @param caps the widget's capabilities
 * @param pin set for pins only
 * @param connections the sources of the widget
 * @param ampIn input amplifier: the widget's own word or the group's, as its capabilities say
 * @param ampOut output amplifier, likewise
 * @param pcm rates, sizes and formats of a converter, the widget's own or the group's
 * @param power power states, if power can be controlled
 * @param processing processing coefficients, if there are any
 * @param knob the raw word of {@link Parameter#VOLUME_KNOB_CAPS}, 0 unless it is a volume knob
 */
public record Widget(
    int node,
    WidgetCaps caps,
    @Nullable Pin pin,
    ConnectionList connections,
    @Nullable AmpCaps ampIn,
    @Nullable AmpCaps ampOut,
    @Nullable PcmCaps pcm,
    @Nullable PowerCaps power,
    @Nullable ProcessingCaps processing,
    int knob) {

  /** Returns the kind of widget. */
  public WidgetType type() {
    return caps.type();
  }
}
