package dev.probus.bus.hda;

import java.time.Duration;

/**
 * A codec that could not be configured so far, and is looked at again and again (H34, Z30). Looking
 * uses the scan's controller; for one thread at a time.
 *
 * @param scan how it was found
 * @param device the codec
 * @param tries how often was looked, from 1
 */
public record Unready(HdaScan scan, HdaCodecDevice device, int tries) {
  /** How long the kernel waits between two looks. */
  public static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int TRIES = 60;

  /** Returns the same after one more pause. */
  public Unready next() {
    return new Unready(scan, device, tries + 1);
  }

  /** Looks whether it can be configured now, so many pauses after it was found. */
  public boolean ready() {
    scan.passUntil(PAUSE.multipliedBy(tries - 1L));
    return scan.ready(device.codec());
  }

  /** Tells whether it has been looked at often enough: 60 times. */
  public boolean hopeless() {
    return tries >= TRIES;
  }

  /** Returns what its driver is given when it can be configured. */
  public CodecReady told() {
    return new CodecReady(device, tries);
  }
}
