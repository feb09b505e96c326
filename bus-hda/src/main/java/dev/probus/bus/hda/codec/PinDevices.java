package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * The displays that hang on one pin, one behind the other (DisplayPort MST; P46).
 *
 * @param selected which one the pin's verbs are about, from 0
 * @param entries what is known of each: bit 0 present, 1 its ELD is valid, 2 inactive
 */
public record PinDevices(int selected, List<Integer> entries) {
  private static final int PER_RESPONSE = 8;

  /** Keeps its own copy. */
  public PinDevices {
    entries = List.copyOf(entries);
  }

  /** Reads them; none if the pin is not digital or names none. Sends no set verb. */
  static PinDevices read(CodecAccess codec, int node) {
    int word = codec.parameter(node, Parameter.DEVICE_LIST_LENGTH);
    int last = word == Link.NO_ANSWER ? 0 : word & 0x3f;
    if (last == 0) {
      return new PinDevices(0, List.of());
    }
    List<Integer> entries = new ArrayList<>();
    int response = 0;
    for (int i = 0; i <= last; i++) {
      if (i % PER_RESPONSE == 0) {
        response = codec.get(node, Verb.GET_DEVICE_LIST, i);
      }
      entries.add(response & 0xf);
      response >>>= 4;
    }
    return new PinDevices(codec.get(node, Verb.GET_DEVICE_SELECT) & 0x3f, entries);
  }
}
