package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.SdwState;
import dev.probus.bus.soundwire.SdwStatus;

/** What a link's manager knows of one peripheral. Changed by its manager only. */
public final class Peripheral {
  private final Declared entry;
  private final boolean declared;
  private int number;
  private SdwStatus status = SdwStatus.UNATTACHED;
  private int generation;
  private boolean seen;

  Peripheral(Declared entry, boolean declared) {
    this.entry = entry;
    this.declared = declared;
  }

  /** Returns what firmware says of it, or what it said itself if firmware does not tell of it. */
  public Declared entry() {
    return entry;
  }

  /** Tells whether firmware tells of it. */
  public boolean declared() {
    return declared;
  }

  /** Returns its number, which it keeps for life (S22); 0 if it was never given one. */
  public int number() {
    return number;
  }

  /** Returns its status and generation. */
  public SdwState state() {
    return new SdwState(status, generation);
  }

  boolean attached() {
    return status == SdwStatus.ATTACHED || status == SdwStatus.ALERT;
  }

  SdwStatus status() {
    return status;
  }

  /** Tells whether it has ever answered. */
  boolean seen() {
    return seen;
  }

  /** It has answered. */
  void answered() {
    seen = true;
  }

  void number(int given) {
    number = given;
  }

  /** Takes over a status; a new life begins with each attachment. */
  void status(SdwStatus now) {
    if (status == SdwStatus.UNATTACHED && now != SdwStatus.UNATTACHED) {
      generation++;
    }
    status = now;
  }

  @Override
  public String toString() {
    return entry.id().name();
  }
}
