package dev.probus.core.linux;

/** What the kernel tells userspace about a device (R7, R40, R100, R103). */
public enum Uevent {
  /** It is there; its module may be loaded now. */
  ADD,
  /** A driver took it. */
  BIND,
  /** Its driver let it go. */
  UNBIND,
  /** It is gone. */
  REMOVE
}
