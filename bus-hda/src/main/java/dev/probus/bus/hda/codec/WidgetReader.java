package dev.probus.bus.hda.codec;

import org.jspecify.annotations.Nullable;

/** Reads the capabilities of a group and its widgets that the kernel leaves to codec drivers. */
final class WidgetReader {

  private final CodecAccess codec;
  private final int groupNode;

  WidgetReader(CodecAccess codec, int groupNode) {
    this.codec = codec;
    this.groupNode = groupNode;
  }

  FunctionGroup group(PowerCaps power) {
    return new FunctionGroup(
        groupNode,
        pcm(groupNode),
        new AmpCaps(codec.parameter(groupNode, Parameter.AMP_IN_CAPS)),
        new AmpCaps(codec.parameter(groupNode, Parameter.AMP_OUT_CAPS)),
        power,
        new GpioCaps(codec.parameter(groupNode, Parameter.GPIO_CAPS)));
  }

  Widget widget(int node, WidgetCaps caps, @Nullable Pin pin, FunctionGroup group) {
    return new Widget(
        node,
        caps,
        pin == null
            ? null
            : new Pin(
                new PinCaps(codec.parameter(node, Parameter.PIN_CAPS)),
                pin.config(),
                pin.control()),
        caps.readsConnections() ? ConnectionList.read(codec, node) : ConnectionList.NONE,
        caps.inAmp() ? amp(node, caps, Parameter.AMP_IN_CAPS, group.ampIn()) : null,
        caps.outAmp() ? amp(node, caps, Parameter.AMP_OUT_CAPS, group.ampOut()) : null,
        caps.type().isConverter() ? pcm(node, caps, group) : null,
        caps.power() ? new PowerCaps(codec.parameter(node, Parameter.POWER_STATES)) : null,
        caps.processing()
            ? new ProcessingCaps(codec.parameter(node, Parameter.PROCESSING_CAPS))
            : null,
        caps.type() == WidgetType.VOLUME_KNOB
            ? codec.parameter(node, Parameter.VOLUME_KNOB_CAPS)
            : 0);
  }

  private AmpCaps amp(int node, WidgetCaps caps, Parameter parameter, AmpCaps fallback) {
    return caps.ampOverride() ? new AmpCaps(codec.parameter(node, parameter)) : fallback;
  }

  private PcmCaps pcm(int node, WidgetCaps caps, FunctionGroup group) {
    return caps.formatOverride() ? pcm(node) : group.pcm();
  }

  private PcmCaps pcm(int node) {
    return new PcmCaps(
        codec.parameter(node, Parameter.PCM), codec.parameter(node, Parameter.STREAM_FORMATS));
  }
}
