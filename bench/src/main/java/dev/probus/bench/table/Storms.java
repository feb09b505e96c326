package dev.probus.bench.table;

import dev.probus.bench.storm.Storm;
import java.util.List;

/** Storms over worlds of two sizes. */
record Storms() implements Measurement {
  /** The sizes, the smaller first. */
  static final List<Integer> SIZES = List.of(10_000, 100_000);

  private static final int DEVICES = 2_000_000;

  /** Returns the name of the time for a device. */
  static String time(Storm storm, int devices) {
    return storm + " of " + devices + " [ns/device]";
  }

  @Override
  public Figures measure() throws InterruptedException {
    Figures figures = new Figures();
    for (Storm storm : Storm.values()) {
      for (int devices : SIZES) {
        figures.put(time(storm, devices), storm.nanos(devices, DEVICES / devices));
      }
    }
    return figures;
  }
}
