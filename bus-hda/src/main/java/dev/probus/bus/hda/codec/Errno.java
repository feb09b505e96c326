package dev.probus.bus.hda.codec;

/** The error numbers with which the kernel refuses a codec or a connection list. */
public enum Errno {
  EIO(5),
  ENODEV(19),
  EINVAL(22),
  ENOSPC(28);

  private final int number;

  Errno(int number) {
    this.number = number;
  }

  /** Returns the number as the kernel returns it: negative. */
  public int negative() {
    return -number;
  }
}
