package dev.probus.api.resource;

import java.util.concurrent.CompletionStage;

/**
 * States facts about resources. Publication is what wakes consumers: each device that waits for the
 * resource is probed when the last of its missing resources appears, and no other device is
 * touched.
 *
 * <p>Every method may be called from any thread, returns soon, and never runs a driver's code on
 * the caller's thread. Facts stated by one thread take effect in its order.
 */
public interface Publisher {

  /**
   * Makes a resource present. Publishing a resource of one's own again replaces its value:
   * consumers of the old one are unbound first. A resource that somebody else has published stays
   * as it is; the refusal is an event in the log and part of every diagnosis.
   *
   * @param key the resource
   * @param value what consumers get
   * @throws ClassCastException if the value is not of the key's type
   */
  <T> void publish(ResourceKey<T> key, T value);

  /**
   * Makes a resource absent. From now on nobody gets it; devices that use it are unbound, last
   * bound first, and then wait for it again. Withdrawing what this publisher has not published does
   * nothing.
   *
   * @param key the resource
   * @return completes when no device uses the value any more, so that it can be released. Its
   *     dependents run on a thread of the engine and must not block
   */
  CompletionStage<Void> withdraw(ResourceKey<?> key);

  /**
   * States that a resource will never come. Who can do without it goes on at once; who cannot is
   * told so instead of waiting. A later publication overrules it.
   *
   * @param key the resource
   */
  void never(ResourceKey<?> key);

  /**
   * The same, and says why: the reason is part of the event and of each verdict.
   *
   * @param key the resource
   * @param reason why it will not come, in a few words that can follow the resource's name
   */
  default void never(ResourceKey<?> key, String reason) {
    never(key);
  }
}
