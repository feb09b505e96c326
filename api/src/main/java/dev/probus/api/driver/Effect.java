package dev.probus.api.driver;

/**
 * The part of ordered work that comes when its turn has come: after all earlier work of its domain
 * has taken effect or failed, before any later takes effect.
 *
 * @param <T> what the parallel part has found out
 */
@FunctionalInterface
public interface Effect<T> {

  /**
   * Makes the effect: names a thing, adds a device, publishes a resource.
   *
   * @param found what the parallel part returned
   * @param context what may be asked for and done
   * @throws Exception as {@link Work#run} does
   */
  void apply(T found, WorkContext context) throws Exception;
}
