package dev.probus.bus.hda.controller.model;

import java.time.Duration;

/**
 * Something that a controller or a codec does wrong. Commands and responses of an address are
 * counted from 1 since power was switched on; a reset does not begin anew.
 */
public sealed interface Fault {

  /** A fault of one address. */
  sealed interface OfAddress extends Fault {
    /** Returns the address, 0 to 14. */
    int address();
  }

  /** The address reports presence, and nobody is there (Z10). */
  record Ghost(int address) implements OfAddress {}

  /** A codec reports presence and never answers. */
  record Silent(int address) implements OfAddress {}

  /** A codec answers so many commands, then vanishes: neither answer nor presence. */
  record Vanishing(int address, int after) implements OfAddress {}

  /** From one command on, every response is all ones. */
  record AllOnes(int address, int from) implements OfAddress {}

  /** One response comes late. */
  record Late(int address, int nth, Duration by) implements OfAddress {}

  /** One response says that it comes from another address. */
  record Stray(int address, int nth, int to) implements OfAddress {}

  /** Some responses never arrive. */
  record Lost(int address, int nth, int count) implements OfAddress {}

  /** One response has no room in the ring: the controller says that it overran. */
  record Overrun(int address, int nth) implements OfAddress {}

  /** Before one response, so many unsolicited ones come at once; 256 go once round the ring. */
  record Flood(int address, int nth, int count) implements OfAddress {}

  /** Until some time after power was switched on, the codec's power state shows an error (Z30). */
  record Unready(int address, Duration until) implements OfAddress {}

  /** A part of the controller does not work. */
  record Broken(Part part) implements Fault {}

  /** A part of the controller. */
  enum Part {
    /** No interrupt is ever seen. */
    INTERRUPTS,
    /** No interrupt that is a message is seen; those by wire are. */
    MESSAGES,
    /** The rings take no commands. */
    RINGS,
    /** The controller does not come out of reset. */
    RESET
  }
}
