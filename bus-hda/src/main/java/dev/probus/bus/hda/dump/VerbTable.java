package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;

/**
 * A codec's responses by node and verb: open addressing over two int arrays.
 *
 * <p>A key holds the node in bits 26:20 and the low 20 bits of the command below, as far as they
 * matter. Codes that no get verb has (e000 to efff) keep what hangs on a selected device. What is
 * not in the table reads 0 (H22).
 */
final class VerbTable {

  private int[] keys;
  private int[] values;
  private int size;

  VerbTable() {
    this(new int[512], new int[512], 0);
  }

  private VerbTable(int[] keys, int[] values, int size) {
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  /** Returns the key of a get verb; verbs with a 4-bit code take their payload below it. */
  static int key(int node, Verb verb, int payload) {
    return node << 20 | verb.code() << 8 | payload;
  }

  /** Returns the key of a parameter. */
  static int key(int node, Parameter parameter) {
    return key(node, Verb.GET_PARAMETER, parameter.id());
  }

  /** Returns the key of a response of the connection list under a selected device, 0 to 63. */
  static int deviceList(int node, int device, int firstEntry) {
    return node << 20 | 0xe0000 | device << 8 | firstEntry;
  }

  /** Returns the key of the connection index under a selected device, 0 to 63. */
  static int deviceSelect(int node, int device) {
    return node << 20 | 0xe0000 | device << 8 | 0x80;
  }

  VerbTable copy() {
    return new VerbTable(keys.clone(), values.clone(), size);
  }

  int get(int key) {
    return values[slot(key)];
  }

  boolean contains(int key) {
    return keys[slot(key)] != 0;
  }

  void put(int key, int value) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key; // no key is 0: every one has a verb
      size++;
    }
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Sets bits of a value, others stay. */
  void or(int key, int bits) {
    put(key, get(key) | bits);
  }

  /** Moves everything a node answers to another node. */
  void move(int from, int to) {
    VerbTable moved = new VerbTable();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int node = keys[i] >>> 20;
        moved.put((keys[i] & 0xfffff) | (node == from ? to : node) << 20, values[i]);
      }
    }
    keys = moved.keys;
    values = moved.values;
    size = moved.size;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    // The highest bits of the product depend on all of the key; lower ones do not see the node.
    int slot = (key * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(mask);
    while (keys[slot] != key && keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
