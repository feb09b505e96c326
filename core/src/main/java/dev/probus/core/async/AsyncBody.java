package dev.probus.core.async;

/** What an asynchronous call does. */
@FunctionalInterface
public interface AsyncBody {

  /**
   * Does it. Ordinary blocking code.
   *
   * @param cookie the call's own: to synchronize up to it waits for all calls before this one
   * @throws Exception is reported; the call counts as returned all the same
   */
  void run(Cookie cookie) throws Exception;
}
