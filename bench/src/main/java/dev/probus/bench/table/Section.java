package dev.probus.bench.table;

import java.util.List;

/**
 * What is measured together, since it is compared: in a JVM of its own.
 *
 * @param name one word
 * @param measurement what is measured
 * @param options what the JVM is told
 */
record Section(String name, Measurement measurement, List<String> options) {
  private static final List<String> USUAL =
      List.of("-Xms2g", "-Xmx2g", "-Xmn1g", "--sun-misc-unsafe-memory-access=allow");

  /** Returns a section whose JVM is told what all are told. */
  static Section of(String name, Measurement measurement) {
    return new Section(name, measurement, USUAL);
  }
}
