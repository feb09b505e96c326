package dev.probus.api.async;

import dev.probus.api.BusName;
import dev.probus.api.DeviceId;

/**
 * Waits for many things at once. Who would wait for itself, directly or through others, is told so
 * by an {@link IllegalStateException} that names the circle, and does not wait; under the Linux
 * policy it waits for ever, as in the kernel, and the circle is an event in the log.
 */
public interface Barriers {

  /**
   * Waits until all work of a domain has taken effect or failed that was handed over before: before
   * the asking work if that is of this domain, else before this call.
   *
   * @throws InterruptedException if the asking device is being unbound
   */
  void awaitEarlier(Domain domain) throws InterruptedException;

  /**
   * Waits until no work of a domain is left, also none that is handed over meanwhile.
   *
   * @throws InterruptedException if the asking device is being unbound
   */
  void awaitAll(Domain domain) throws InterruptedException;

  /**
   * Waits until neither a device nor one below it can move without an event from elsewhere: nothing
   * of theirs is being probed, loaded, unbound or worked at, but for the asking work itself, and no
   * wait of theirs has a deadline. Below a device are those that its driver added and those that
   * name it as their parent, and so on. A device that nobody knows has come to rest.
   *
   * @throws InterruptedException if the asking device is being unbound
   */
  void awaitRest(DeviceId root) throws InterruptedException;

  /**
   * The same, for all devices of a bus; a call that the bus asked for and that is still to come
   * counts as well.
   *
   * @throws InterruptedException if the asking device is being unbound
   */
  void awaitRest(BusName bus) throws InterruptedException;
}
