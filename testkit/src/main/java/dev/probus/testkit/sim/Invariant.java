package dev.probus.testkit.sim;

/** What holds in every world at every step, or at rest, whatever the order. */
public enum Invariant {
  /** Events have ascending numbers, and time does not go back. */
  LOG_IN_ORDER("the log is in order"),
  /** For one device one call of a probe at a time, while it is there and not bound. */
  ONE_PROBE_AT_A_TIME("a device is probed only while it is there, unbound, and not being probed"),
  /** Who is bound was being probed; who is unbound was bound. */
  BOUND_BY_A_PROBE("a device is bound by a probe, and unbound once"),
  /** A device that is gone has been unbound. */
  GONE_WHEN_UNBOUND("a device goes when it is unbound"),
  /** A resource has one provider at a time. */
  ONE_PROVIDER("a resource is published while it is absent, and withdrawn while it is there"),
  /** A device is probed again when what it waits for is there, or known not to come. */
  NO_PROBE_IN_VAIN("a device that waits is probed when what it waits for is there"),
  /** At rest nobody waits for what is there. */
  NO_LOST_WAKE_UP("at rest nobody waits for what is there"),
  /** At rest nothing is under way. */
  REST_IS_REST("at rest no device is on its way to another state"),
  /** No circle of waits closes. */
  NO_DEADLOCK("nobody waits for himself"),
  /** Everything ends. */
  NO_LIVELOCK("nothing goes round for ever"),
  /** A world that is closed has let everything go. */
  CLOSED_MEANS_RELEASED("in a closed world nothing is bound");

  private final String text;

  Invariant(String text) {
    this.text = text;
  }

  /** Says what holds. */
  public String text() {
    return text;
  }
}
