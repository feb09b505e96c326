package dev.probus.bus.hda;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.codec.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A codec as a device on the bus {@code hdaudio}: what a driver is given. Immutable.
 *
 * @param id which device
 * @param parent the controller that it is behind, if that is a device
 * @param codec what enumeration found
 * @param configured whether it can be configured already; if not, {@link #ready} says when (Z30)
 * @param preset which drivers may take it
 */
public record HdaCodecDevice(
    DeviceId id, Optional<DeviceId> parent, Codec codec, boolean configured, Preset preset)
    implements Device {

  /** Which drivers may take a codec. */
  public enum Preset {
    /** Its own, then those that stand in (H31). */
    OWN,
    /** Only the one that takes any, as the option {@code model=generic} has it (H31). */
    GENERIC
  }

  /** The name of the bus. */
  public static final BusName BUS = BusName.of("hdaudio");

  /** The id that stands for "whatever codec has digital outputs only" (H31). */
  static final int ANY_HDMI = 0x101;

  /** The id that stands for "whatever codec there is" (H31). */
  static final int ANY = 0x201;

  /** Returns the device of a codec behind a legacy controller (H20). */
  public static HdaCodecDevice legacy(int card, Codec codec) {
    String name = "hdaudioC" + card + "D" + codec.identity().address();
    return new HdaCodecDevice(new DeviceId(BUS, name), Optional.empty(), codec, true, Preset.OWN);
  }

  /** Returns the id of the codec at an address behind a DSP's controller (H20). */
  public static DeviceId idBehindDsp(int bus, int address) {
    return new DeviceId(BUS, "ehdaudio" + bus + "D" + address);
  }

  /** Returns the device of a codec behind a DSP's controller (H20). */
  public static HdaCodecDevice behindDsp(int bus, DeviceId controller, Codec codec) {
    DeviceId id = idBehindDsp(bus, codec.identity().address());
    return new HdaCodecDevice(id, Optional.of(controller), codec, true, Preset.OWN);
  }

  /**
   * Returns the rounds of binding as names (H31): the codec itself, any HDMI codec if it looks like
   * one (H32), any codec. Later ones are tried only when no driver of an earlier one wants it.
   *
   * <p>A codec without an audio function group has no outputs at all, which passes for "digital
   * outputs only" in the kernel. It is no HDMI codec here.
   */
  @Override
  public List<Modalias> modaliases() {
    if (preset == Preset.GENERIC) {
      return List.of(standIn(ANY));
    }
    List<Modalias> rounds = new ArrayList<>(3);
    rounds.add(Modalias.of(codec.identity().modalias()));
    if (codec.identity().audio() != null && codec.likelyHdmi()) {
      rounds.add(standIn(ANY_HDMI));
    }
    rounds.add(standIn(ANY));
    return rounds;
  }

  private Modalias standIn(int id) {
    int revision = codec.identity().revisionId();
    return Modalias.of(String.format(Locale.ROOT, "hdaudio:v%08Xr%08Xa01", id, revision));
  }

  /** Returns the same codec, which only the generic driver may take. */
  public HdaCodecDevice generic() {
    return new HdaCodecDevice(id, parent, codec, configured, Preset.GENERIC);
  }

  /** Returns the same codec, which cannot be configured yet. */
  public HdaCodecDevice unready() {
    return new HdaCodecDevice(id, parent, codec, false, preset);
  }

  /** Returns the key of what says that the codec can be configured, if it could not at first. */
  public ResourceKey<CodecReady> ready() {
    return key(CodecReady.class, "ready");
  }

  /** Returns the key of what the codec's driver publishes: the codec, ready to be used. */
  public ResourceKey<BoundCodec> component() {
    return component(id);
  }

  /** Returns the same key for a codec that may not have been found yet. */
  public static ResourceKey<BoundCodec> component(DeviceId codec) {
    return ResourceKey.of(BoundCodec.class, codec + "/codec");
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
