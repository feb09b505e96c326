package dev.probus.bench.table;

import java.util.OptionalDouble;

/**
 * Something that is asked of a figure.
 *
 * @param what what it is about, for people
 * @param figure which one
 * @param sense whether less is better
 * @param must what it has to reach
 * @param aim what it should reach; empty if nothing more than that
 */
record Bar(String what, String figure, Sense sense, double must, OptionalDouble aim) {

  /** Which way is better. */
  enum Sense {
    /** At most so much. */
    AT_MOST("≤"),
    /** At least so much. */
    AT_LEAST("≥");

    private final String sign;

    Sense(String sign) {
      this.sign = sign;
    }

    boolean reached(double value, double bar) {
      return this == AT_MOST ? value <= bar : value >= bar;
    }
  }

  /** How far a figure has come. */
  enum Verdict {
    /** The aim is reached. */
    AIMED,
    /** What must be is reached. */
    MET,
    /** It is not. */
    MISSED
  }

  static Bar atMost(String what, String figure, double must) {
    return new Bar(what, figure, Sense.AT_MOST, must, OptionalDouble.empty());
  }

  static Bar atMost(String what, String figure, double must, double aim) {
    return new Bar(what, figure, Sense.AT_MOST, must, OptionalDouble.of(aim));
  }

  static Bar atLeast(String what, String figure, double must, double aim) {
    return new Bar(what, figure, Sense.AT_LEAST, must, OptionalDouble.of(aim));
  }

  Verdict verdict(double value) {
    if (!sense.reached(value, must)) {
      return Verdict.MISSED;
    }
    boolean aimed = aim.isEmpty() || sense.reached(value, aim.getAsDouble());
    return aimed ? Verdict.AIMED : Verdict.MET;
  }

  /** Returns what is asked, as text: must and aim. */
  String asked() {
    return sense.sign
        + " "
        + Report.number(must)
        + (aim.isPresent() ? " / " + Report.number(aim.getAsDouble()) : "");
  }
}
