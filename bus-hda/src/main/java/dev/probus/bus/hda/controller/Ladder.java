package dev.probus.bus.hda.controller;

/**
 * What is tried when a command got no response in time: the kernel's ladder (H7), as facts and one
 * pure function. What was given up stays given up; only the reset may be tried again, once a
 * command has been answered since.
 *
 * @param polling whether the ring is polled
 * @param messages whether interrupts come as messages
 * @param resetTried whether a reset has not helped so far
 */
record Ladder(boolean polling, boolean messages, boolean resetTried) {

  /** Who asks. */
  enum Caller {
    /** Wants no fall-back (a). */
    PLAIN,
    /** Wants to know whether a codec is there (d). */
    PRESENCE,
    /** Anybody else. */
    ORDINARY
  }

  /** What to do now. */
  enum Step {
    /** Poll, and wait again (b). */
    POLL,
    /** Give up message interrupts, and wait again (c). */
    NO_MESSAGES,
    /** There is no response (a, d, e). */
    GIVE_UP,
    /** Reset the controller, and repeat the command (f). */
    RESET,
    /** Use the immediate interface from now on; this command has failed (g). */
    SINGLE_COMMAND
  }

  /** Returns the next step. */
  Step next(Caller caller, boolean mayFallBack) {
    if (caller == Caller.PLAIN) {
      return Step.GIVE_UP;
    }
    if (!polling) {
      return Step.POLL;
    }
    if (messages) {
      return Step.NO_MESSAGES;
    }
    if (caller == Caller.PRESENCE || !mayFallBack) {
      return Step.GIVE_UP;
    }
    return resetTried ? Step.SINGLE_COMMAND : Step.RESET;
  }

  /** Returns where one stands after a step. */
  Ladder after(Step step) {
    return switch (step) {
      case POLL -> new Ladder(true, messages, resetTried);
      case NO_MESSAGES -> new Ladder(polling, false, resetTried);
      case RESET -> new Ladder(polling, messages, true);
      case GIVE_UP, SINGLE_COMMAND -> this;
    };
  }

  /** Returns where one stands when a command has been answered. */
  Ladder answered() {
    return resetTried ? new Ladder(polling, messages, false) : this;
  }
}
