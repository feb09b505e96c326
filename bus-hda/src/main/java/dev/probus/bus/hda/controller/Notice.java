package dev.probus.bus.hda.controller;

/**
 * Something that went wrong between a controller and its codecs, or what was done about it.
 *
 * @param nanos when, on the hardware's clock
 * @param kind what happened
 * @param text the same in one line for people
 */
public record Notice(long nanos, Kind kind, String text) {

  /** What can happen. */
  public enum Kind {
    /** The controller did not come out of reset (H1). */
    NOT_READY,
    /** A ring could not be set up in time (H3). */
    RING_NOT_RESET,
    /** No response in time (H6). */
    TIMED_OUT,
    /** The ring is full, or the controller reads as all ones (H4). */
    NOT_SENT,
    /** A response that nobody waits for (H5). */
    SPURIOUS,
    /** Responses were lost since there was no room. */
    OVERRUN,
    /** Codecs said something without being asked (H5). */
    UNSOLICITED,
    /** Unsolicited responses were dropped, since their queue was full (H5). */
    UNSOLICITED_DROPPED,
    /** From now on the ring is polled (H7). */
    POLLING,
    /** From now on interrupts come by wire (H7). */
    NO_MESSAGES,
    /** The controller was reset and the command repeated (H7). */
    RESET,
    /** From now on the immediate interface is used (H7). */
    SINGLE_COMMAND,
    /** An address is marked present, and nobody answers there (H12, H13, Z10). */
    ABSENT,
    /** A codec answered first and then no more. */
    FELL_SILENT,
    /** An address is not asked, since the settings exclude it (H10, H11). */
    MASKED
  }
}
