package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates a codec by verbs alone, in the kernel's order (H20, H21).
 *
 * <p>Stateless but for its link and as safe for threads as that is. Never throws for what a codec
 * answers.
 */
public final class CodecEnumeration {

  private final CodecAccess codec;

  /** Makes an enumeration of the codec at an address, 0 to 15, behind a link. */
  public CodecEnumeration(Link link, int address) {
    this.codec = new CodecAccess(link, address);
  }

  /**
   * Reads the identity: what the kernel stores before it looks at widgets (H20 steps 1 to 5, 8).
   *
   * <p>The subsystem id comes from the group when the root's is 0 or -1. The range of nodes, the
   * kernel's step 6, is not read.
   */
  public CodecIdentity identify() {
    CodecIdentity root = identifyRoot();
    return root.hasGroup() ? withSubsystem(root) : root;
  }

  /** Enumerates without changing the codec's power. */
  public Enumeration enumerate() {
    return enumerate(false);
  }

  /**
   * Enumerates.
   *
   * @param powerUp whether to power the codec up after its pins were read, as the kernel does
   *     (H21); without it no set verb is sent
   */
  public Enumeration enumerate(boolean powerUp) {
    CodecIdentity root = identifyRoot();
    if (!root.hasGroup()) {
      return new Enumeration.Refused(
          root, Errno.ENODEV, "no function group, expected an audio or a modem one");
    }
    // With a modem group only the kernel asks node 0 here and takes the groups for widgets (H20).
    int parent = root.audio() == null ? 0 : root.groupNode();
    NodeRange range = NodeRange.of(codec.parameter(parent, Parameter.NODE_COUNT));
    if (!range.holdsWidgets()) {
      return new Enumeration.Refused(
          root,
          Errno.EINVAL,
          "%d nodes from node 0x%02x on, expected 1 to 254 from another than 0"
              .formatted(range.count(), range.first()));
    }
    PowerCaps power = new PowerCaps(codec.parameter(root.groupNode(), Parameter.POWER_STATES));
    CodecIdentity identity = withSubsystem(root);
    List<WidgetCaps> caps = readCaps(range);
    List<@Nullable Pin> pins = readPins(range, caps);
    if (powerUp) {
      new PowerUp(codec).run(identity.groupNode(), range, caps);
    }
    return new Enumeration.Found(describe(identity, power, range, caps, pins));
  }

  private CodecIdentity identifyRoot() {
    int vendor = codec.parameter(0, Parameter.VENDOR_ID);
    if (vendor == Link.NO_ANSWER) {
      vendor = codec.parameter(0, Parameter.VENDOR_ID); // the kernel asks twice (H20)
    }
    int subsystem = codec.parameter(0, Parameter.SUBSYSTEM_ID);
    int revision = codec.parameter(0, Parameter.REVISION_ID);
    NodeRange groups = NodeRange.of(codec.parameter(0, Parameter.NODE_COUNT));
    GroupId audio = null;
    GroupId modem = null;
    for (int node = groups.first(); node < groups.first() + groups.count(); node++) {
      GroupId group = GroupId.of(node, codec.parameter(node, Parameter.FUNCTION_TYPE));
      if (group.type() == GroupId.AUDIO) {
        audio = group;
      } else if (group.type() == GroupId.MODEM) {
        modem = group;
      }
    }
    return new CodecIdentity(codec.address(), vendor, subsystem, revision, audio, modem);
  }

  private CodecIdentity withSubsystem(CodecIdentity id) {
    if (id.subsystemId() != 0 && id.subsystemId() != Link.NO_ANSWER) {
      return id;
    }
    int subsystem = codec.get(id.groupNode(), Verb.GET_SUBSYSTEM_ID);
    return new CodecIdentity(
        id.address(), id.vendorId(), subsystem, id.revisionId(), id.audio(), id.modem());
  }

  private List<WidgetCaps> readCaps(NodeRange range) {
    List<WidgetCaps> caps = new ArrayList<>(range.count());
    for (int i = 0; i < range.count(); i++) {
      caps.add(new WidgetCaps(codec.parameter(range.first() + i, Parameter.WIDGET_CAPS)));
    }
    return caps;
  }

  /** Reads what the kernel saves of each pin; its capabilities come later, with the details. */
  private List<@Nullable Pin> readPins(NodeRange range, List<WidgetCaps> caps) {
    List<@Nullable Pin> pins = new ArrayList<>(range.count());
    for (int i = 0; i < range.count(); i++) {
      if (caps.get(i).type() != WidgetType.PIN) {
        pins.add(null);
        continue;
      }
      int node = range.first() + i;
      ConfigDefault config = new ConfigDefault(codec.get(node, Verb.GET_CONFIG_DEFAULT));
      pins.add(new Pin(new PinCaps(0), config, codec.get(node, Verb.GET_PIN_CONTROL)));
    }
    return pins;
  }

  private Codec describe(
      CodecIdentity identity,
      PowerCaps power,
      NodeRange range,
      List<WidgetCaps> caps,
      List<@Nullable Pin> pins) {
    WidgetReader reader = new WidgetReader(codec, identity.groupNode());
    FunctionGroup group = reader.group(power);
    List<Widget> widgets = new ArrayList<>(range.count());
    for (int i = 0; i < range.count(); i++) {
      widgets.add(reader.widget(range.first() + i, caps.get(i), pins.get(i), group));
    }
    return new Codec(identity, group, widgets);
  }
}
