package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes a codec to people: the codec, its function group, and each widget with its type, what
 * it can do, what is soldered to it and where its signal comes from.
 */
public final class CodecTree {

  private CodecTree() {}

  /**
   * Describes a codec.
   *
   * @param name the codec's name, as the kernel or a dump gives it
   */
  public static TreeNode of(String name, Codec codec) {
    CodecIdentity id = codec.identity();
    String text =
        "%s at address %d, vendor 0x%08x, subsystem 0x%08x, revision 0x%x"
            .formatted(name, id.address(), id.vendorId(), id.subsystemId(), id.revisionId());
    return new TreeNode(text, List.of(group(codec)));
  }

  private static TreeNode group(Codec codec) {
    FunctionGroup group = codec.group();
    String kind = codec.identity().audio() == null ? "modem" : "audio";
    List<TreeNode> below = new ArrayList<>();
    if (group.pcm().known() && group.pcm().pcm() != 0) {
      below.add(TreeNode.leaf("default " + pcm(group.pcm())));
    }
    if (!group.power().names().isEmpty()) {
      below.add(TreeNode.leaf("power " + String.join(" ", group.power().names())));
    }
    if (group.gpio().io() + group.gpio().inputs() + group.gpio().outputs() > 0) {
      below.add(
          TreeNode.leaf(
              "gpio %d both ways, %d out, %d in"
                  .formatted(group.gpio().io(), group.gpio().outputs(), group.gpio().inputs())));
    }
    codec.widgets().forEach(widget -> below.add(widget(widget)));
    return new TreeNode(kind + " function group " + hex(group.node()), below);
  }

  private static TreeNode widget(Widget widget) {
    List<TreeNode> below = new ArrayList<>();
    Pin pin = widget.pin();
    if (pin != null) {
      below.add(TreeNode.leaf(pin(pin)));
    }
    ConnectionList sources = widget.connections();
    if (sources.count() != 0 || !sources.remark().isEmpty()) {
      below.add(TreeNode.leaf(sources(sources)));
    }
    amp(below, "in", widget.ampIn());
    amp(below, "out", widget.ampOut());
    PcmCaps pcm = widget.pcm();
    if (pcm != null && pcm.known() && widget.caps().formatOverride()) {
      below.add(TreeNode.leaf(pcm(pcm)));
    }
    return new TreeNode(hex(widget.node()) + " " + widget.type().text() + caps(widget), below);
  }

  private static String caps(Widget widget) {
    WidgetCaps caps = widget.caps();
    if (caps.word() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(caps.stereo() ? ", " + caps.channels() + " channels" : ", mono");
    text.append(caps.digital() ? ", digital" : "");
    text.append(caps.power() ? ", power" : "");
    text.append(caps.unsolicited() ? ", unsolicited" : "");
    text.append(caps.processing() ? ", processing" : "");
    return text.toString();
  }

  private static String pin(Pin pin) {
    ConfigDefault config = pin.config();
    String text =
        "%s, %s at %s %s, %s, %s, group %d.%d"
            .formatted(
                config.port(),
                config.device(),
                config.place(),
                config.location(),
                config.connection(),
                config.color(),
                config.association(),
                config.sequence());
    PinCaps caps = pin.caps();
    return text
        + (caps.input() ? ", in" : "")
        + (caps.output() ? ", out" : "")
        + (caps.headphone() ? ", headphone" : "")
        + (caps.presence() && !config.noPresence() ? ", detects" : "");
  }

  private static String sources(ConnectionList sources) {
    String nodes =
        sources.nodes().stream().map(CodecTree::hex).collect(Collectors.joining(" ", "from ", ""));
    String error = sources.error() < 0 ? ", error " + sources.error() : "";
    String remark = sources.remark().isEmpty() ? "" : ", illegal: " + sources.remark();
    return (sources.nodes().isEmpty() ? "from nothing" : nodes) + error + remark;
  }

  private static void amp(List<TreeNode> below, String way, @Nullable AmpCaps caps) {
    if (caps == null || !caps.known()) {
      return;
    }
    String range =
        caps.steps() == 0
            ? ""
            : ", %d steps of %s dB, 0 dB at %d"
                .formatted(caps.steps(), (caps.stepSize() + 1) / 4.0, caps.offset());
    below.add(TreeNode.leaf("amp " + way + range + (caps.mute() ? ", mute" : "")));
  }

  private static String pcm(PcmCaps caps) {
    return "rates %s, bits %s, formats %s"
        .formatted(join(caps.rates()), join(caps.sizes()), String.join(" ", caps.formatNames()));
  }

  private static String join(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String hex(int node) {
    return "0x%02x".formatted(node);
  }
}
