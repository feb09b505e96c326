package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A codec that answers verbs as a text says it did, and remembers what set verbs write (H15).
 *
 * <p>What the text does not tell reads 0 (H22, P78); commands for other addresses get no answer.
 * Not safe for threads; each call of {@link DumpedCodec#model()} makes a model of its own.
 */
public final class CodecModel implements Link {

  private static final int EMULATED = 0x1af4;
  private static final int OUTPUT = 0x8000;
  private static final int INPUT = 0x4000;
  private static final int LEFT = 0x2000;
  private static final int RIGHT = 0x1000;

  private final int address;
  private final VerbTable reset;
  private VerbTable table;

  CodecModel(int address, VerbTable reset) {
    this.address = address;
    this.reset = reset;
    this.table = reset.copy();
  }

  @Override
  public int send(int command) {
    if (Command.address(command) != address) {
      return NO_ANSWER;
    }
    int node = Command.node(command);
    int code = Command.verb(command);
    if (node > 0x7f) {
      return 0;
    }
    if (code >= 0x800) {
      return read(node, code, Command.payload(command));
    }
    Verb verb = Verb.of(code);
    if (verb != null && exists(node) && obeys(verb)) {
      write(node, verb, Command.payload(command));
    }
    return 0;
  }

  private int read(int node, int code, int payload) {
    int plain = node << 20 | code << 8;
    return switch (code) {
      case 0xb00 -> table.get(plain | (payload & (OUTPUT | LEFT | 0x7f)));
      case 0xc00 -> table.get(plain | table.get(key(node, Verb.GET_COEFFICIENT_INDEX, 0)));
      case 0xf00, 0xf36 -> table.get(plain | payload);
      case 0xf01 ->
          table.get(hasDevices(node) ? VerbTable.deviceSelect(node, device(node)) : plain);
      case 0xf02 ->
          table.get(
              hasDevices(node)
                  ? VerbTable.deviceList(node, device(node), payload & 0x7f)
                  : plain | payload);
      default -> table.get(plain);
    };
  }

  private void write(int node, Verb verb, int payload) {
    switch (verb) {
      case SET_AMP_GAIN_MUTE -> writeAmp(node, payload);
      case SET_PROCESSING_COEFFICIENT ->
          table.put(
              key(
                  node,
                  Verb.GET_PROCESSING_COEFFICIENT,
                  table.get(key(node, Verb.GET_COEFFICIENT_INDEX, 0))),
              payload);
      case SET_POWER_STATE -> writePower(node, payload & 0xf);
      case SET_CONNECTION_SELECT -> {
        if (hasDevices(node)) {
          table.put(VerbTable.deviceSelect(node, device(node)), payload);
        } else {
          table.put(key(node, Verb.GET_CONNECTION_SELECT, 0), payload);
        }
      }
      case SET_DIGITAL_CONVERTER_1 -> writeByte(node, Verb.GET_DIGITAL_CONVERTER, 0, payload);
      case SET_DIGITAL_CONVERTER_2 -> writeByte(node, Verb.GET_DIGITAL_CONVERTER, 8, payload);
      case SET_DIGITAL_CONVERTER_3 -> writeByte(node, Verb.GET_DIGITAL_CONVERTER, 16, payload);
      case SET_CONFIG_DEFAULT_0 -> writeByte(node, Verb.GET_CONFIG_DEFAULT, 0, payload);
      case SET_CONFIG_DEFAULT_1 -> writeByte(node, Verb.GET_CONFIG_DEFAULT, 8, payload);
      case SET_CONFIG_DEFAULT_2 -> writeByte(node, Verb.GET_CONFIG_DEFAULT, 16, payload);
      case SET_CONFIG_DEFAULT_3 -> writeByte(node, Verb.GET_CONFIG_DEFAULT, 24, payload);
      case RESET -> table = reset.copy();
      default -> {
        Verb read = plainRead(verb);
        if (read != null) {
          table.put(key(node, read, 0), payload);
        }
      }
    }
  }

  /** Returns the verb that reads back the whole payload of a set verb, if there is one (H15). */
  private static @Nullable Verb plainRead(Verb verb) {
    return switch (verb) {
      case SET_STREAM_FORMAT -> Verb.GET_STREAM_FORMAT;
      case SET_COEFFICIENT_INDEX -> Verb.GET_COEFFICIENT_INDEX;
      case SET_PROCESSING_STATE -> Verb.GET_PROCESSING_STATE;
      case SET_SDI_SELECT -> Verb.GET_SDI_SELECT;
      case SET_CONVERTER_STREAM -> Verb.GET_CONVERTER_STREAM;
      case SET_PIN_CONTROL -> Verb.GET_PIN_CONTROL;
      case SET_UNSOLICITED -> Verb.GET_UNSOLICITED;
      case SET_BEEP -> Verb.GET_BEEP;
      case SET_EAPD -> Verb.GET_EAPD;
      case SET_VOLUME_KNOB -> Verb.GET_VOLUME_KNOB;
      case SET_GPIO_DATA -> Verb.GET_GPIO_DATA;
      case SET_GPIO_MASK -> Verb.GET_GPIO_MASK;
      case SET_GPIO_DIRECTION -> Verb.GET_GPIO_DIRECTION;
      case SET_GPIO_WAKE -> Verb.GET_GPIO_WAKE;
      case SET_GPIO_UNSOLICITED -> Verb.GET_GPIO_UNSOLICITED;
      case SET_GPIO_STICKY -> Verb.GET_GPIO_STICKY;
      case SET_STRIPE -> Verb.GET_STRIPE;
      case SET_CHANNEL_COUNT -> Verb.GET_CHANNEL_COUNT;
      case SET_DEVICE_SELECT -> Verb.GET_DEVICE_SELECT;
      default -> null;
    };
  }

  private void writeAmp(int node, int payload) {
    int index = payload >>> 8 & 0xf;
    for (int direction : new int[] {OUTPUT, INPUT}) {
      for (int side : new int[] {LEFT, RIGHT}) {
        if ((payload & direction) != 0 && (payload & side) != 0) {
          // The set payload has a flag for each way and side; the get payload one bit for both.
          int get = (direction & OUTPUT) | (side & LEFT) | index;
          table.put(key(node, Verb.GET_AMP_GAIN_MUTE, get), payload & 0xff);
        }
      }
    }
  }

  /** Sets setting and actual at once; a node that names no state ignores it (H23). */
  private void writePower(int node, int state) {
    int key = key(node, Verb.GET_POWER_STATE, 0);
    int old = table.get(key);
    if (table.get(key(node, Parameter.POWER_STATES)) != 0 && old != NO_ANSWER) {
      table.put(key, (old & ~0xff) | state << 4 | state);
    }
  }

  private void writeByte(int node, Verb read, int shift, int payload) {
    int key = key(node, read, 0);
    table.put(key, (table.get(key) & ~(0xff << shift)) | (payload & 0xff) << shift);
  }

  /** Emulated codecs obey what a stream needs; they answer other set verbs, and ignore them. */
  private boolean obeys(Verb verb) {
    if (table.get(key(0, Parameter.VENDOR_ID)) >>> 16 != EMULATED) {
      return true;
    }
    return switch (verb) {
      case SET_STREAM_FORMAT, SET_AMP_GAIN_MUTE, SET_CONVERTER_STREAM -> true;
      default -> false;
    };
  }

  private boolean exists(int node) {
    return table.contains(key(node, Parameter.WIDGET_CAPS))
        || table.contains(key(node, Parameter.FUNCTION_TYPE));
  }

  private boolean hasDevices(int node) {
    return table.get(key(node, Parameter.DEVICE_LIST_LENGTH)) != 0;
  }

  private int device(int node) {
    return table.get(key(node, Verb.GET_DEVICE_SELECT, 0)) & 0x3f;
  }
}
