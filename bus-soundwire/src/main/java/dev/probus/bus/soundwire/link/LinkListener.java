package dev.probus.bus.soundwire.link;

/** What a link's manager tells while it does something; on the thread that made it do that. */
public interface LinkListener {

  /** Something was noted. */
  void noted(LinkEvent event);

  /** The state of a peripheral is another one: {@link Peripheral#state}. */
  void changed(Peripheral peripheral);

  /**
   * A peripheral that has attached is set up as far as the bus does that (S23).
   *
   * @param failure what went wrong; empty if nothing did
   */
  void ready(Peripheral peripheral, String failure);

  /**
   * A peripheral wants to be served by its driver (S30).
   *
   * @param causes bits of its first interrupt register
   */
  void alerted(Peripheral peripheral, int causes);

  /** A part has answered that firmware does not declare (S21). */
  void undeclared(Peripheral peripheral);
}
