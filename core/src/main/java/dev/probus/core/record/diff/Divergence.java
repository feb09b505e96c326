package dev.probus.core.record.diff;

import dev.probus.api.event.LogEntry;

/** The first place where two recordings tell different things. */
public sealed interface Divergence {

  /** One recording has an event at this place that the other has not at all. */
  record OnlyInOne(Side side, LogEntry entry) implements Divergence {}

  /** Both events happen in both recordings, in another order. */
  record OtherOrder(LogEntry left, LogEntry right) implements Divergence {}

  /** A device got another driver. */
  record OtherDriver(LogEntry left, LogEntry right) implements Divergence {}

  /** The same probe of the same device, or its work, ended in another way. */
  record OtherOutcome(LogEntry left, LogEntry right) implements Divergence {}

  /** The same request for modules was answered in another way. */
  record OtherAnswer(LogEntry left, LogEntry right) implements Divergence {}

  /** The same kind of thing happened to the same subject, and what is said of it is different. */
  record OtherDetail(LogEntry left, LogEntry right) implements Divergence {}

  /** The same happened at another time; only looked for if times count. */
  record OtherTime(LogEntry left, LogEntry right) implements Divergence {}

  /** One recording ends here; the other goes on with an event that the first has had before. */
  record GoesOn(Side side, LogEntry entry) implements Divergence {}
}
