package dev.probus.api.driver;

/**
 * The part of ordered work that is done beside everything else.
 *
 * @param <T> what it finds out
 */
@FunctionalInterface
public interface ParallelWork<T> {

  /**
   * Does it. Ordinary blocking code; an interrupt means that the device is being unbound.
   *
   * @param context what may be asked for and done; what it states takes effect at once
   * @return what the effect is to be made of
   * @throws Exception if the device cannot be used after all; it is then unbound, and has failed
   */
  T run(WorkContext context) throws Exception;
}
