package dev.probus.api.driver;

/** What goes on after a probe has bound; see {@link ProbeContext#afterBind}. */
@FunctionalInterface
public interface Work {

  /**
   * Does the work. Ordinary blocking code; an interrupt means that the device is being unbound.
   *
   * @param context what may be asked for and done, until this method returns
   * @throws Exception if the device cannot be used after all; it is then unbound, and has failed
   */
  void run(WorkContext context) throws Exception;
}
