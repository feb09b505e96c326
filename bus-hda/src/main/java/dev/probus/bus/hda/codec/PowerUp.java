package dev.probus.bus.hda.codec;

import java.util.List;

/** Powers a codec up as the kernel does after it has read the pins (H21). */
final class PowerUp {

  private static final int D0 = 0;
  private static final int ATTEMPTS = 10;

  /** The kernel also gives up after 500 ms; here only answers count, so that runs repeat. */
  private static final int POLLS = 500;

  private final CodecAccess codec;

  PowerUp(CodecAccess codec) {
    this.codec = codec;
  }

  void run(int group, NodeRange range, List<WidgetCaps> caps) {
    boolean error = true;
    for (int attempt = 0; attempt < ATTEMPTS && error; attempt++) {
      codec.set(group, Verb.SET_POWER_STATE, D0);
      for (int i = 0; i < range.count(); i++) {
        if (caps.get(i).power()) {
          codec.set(range.first() + i, Verb.SET_POWER_STATE, D0);
        }
      }
      error = poll(group).error();
    }
  }

  /** Reads the state until it is reached, shows an error, or was read often enough. */
  private PowerState poll(int group) {
    PowerState state = new PowerState(codec.get(group, Verb.GET_POWER_STATE));
    for (int i = 1; i < POLLS && !state.error() && state.actual() != D0; i++) {
      state = new PowerState(codec.get(group, Verb.GET_POWER_STATE));
    }
    return state;
  }
}
