package dev.probus.bench.table;

import dev.probus.bench.memory.Memory;

/** Bytes that an engine keeps for a device. */
record Bytes() implements Measurement {

  /** Returns the name of what the engine works with. */
  static String engine(Memory.Moment moment) {
    return moment + " device [bytes]";
  }

  /** Returns the name of what is there for people. */
  static String cold(Memory.Moment moment) {
    return moment + " device, names and reasons [bytes]";
  }

  @Override
  public Figures measure() throws InterruptedException {
    Figures figures = new Figures();
    for (Memory.Moment moment : Memory.Moment.values()) {
      Memory.Bytes bytes = Memory.measure(moment);
      figures.put(engine(moment), bytes.engine());
      figures.put(cold(moment), bytes.cold());
    }
    return figures;
  }
}
