package dev.probus.core.async;

/** Whom asynchronous calls tell of trouble. Called on the strand that has it, with no lock held. */
public interface AsyncReports {

  /**
   * A call has thrown.
   *
   * @param call its label
   * @param cookie its cookie
   * @param thrown what it threw
   */
  void failed(String call, Cookie cookie, Throwable thrown);

  /**
   * The calling task is about to wait, and closes a circle. If this returns, it waits, as the
   * kernel would; if this throws, it does not.
   *
   * @param circle from the calling task on
   */
  void deadlock(Circle circle);
}
