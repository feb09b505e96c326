package dev.probus.bus.hda.codec;

/** Prints power states (P42). */
final class ProcPower {

  private final CodecAccess codec;
  private final ProcForm form;
  private final ProcLines out;

  ProcPower(CodecAccess codec, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.form = form;
    this.out = out;
  }

  void print(int node) {
    if (!form.has(ProcTrait.POWER_WORDS)) {
      out.add("  Power: ").hex(codec.get(node, Verb.GET_POWER_STATE)).end();
      return;
    }
    PowerCaps caps = new PowerCaps(codec.parameter(node, Parameter.POWER_STATES));
    PowerState state = new PowerState(codec.get(node, Verb.GET_POWER_STATE));
    if (caps.known() && form.has(ProcTrait.POWER_STATES)) {
      out.add("  Power states: ");
      for (int bit = 0; bit < 32; bit++) {
        out.when((caps.word() >>> bit & 1) != 0, " " + name(bit));
      }
      out.end();
    }
    out.add("  Power: setting=").add(PowerState.name(state.setting()));
    out.add(", actual=").add(PowerState.name(state.actual()));
    for (NamedBit flag : PowerState.FLAGS) {
      out.when(flag.in(state.word()), ", " + flag.name());
    }
    out.end();
  }

  /** Returns the name of a state bit; the kernel prints a null pointer for those without one. */
  private static String name(int bit) {
    for (NamedBit state : PowerCaps.STATES) {
      if (state.bit() == bit) {
        return state.name();
      }
    }
    return "(null)";
  }
}
