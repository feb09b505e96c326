package dev.probus.core.machine;

import java.time.Duration;

/** What a driver does inside its probe or after it, and a module while it starts. */
sealed interface Operation {

  /** Publishes a resource. */
  record Publish(String resource) implements Operation {}

  /** Fires the trigger. */
  record Trigger() implements Operation {}

  /** Adds a device. */
  record Add(String device) implements Operation {}

  /** Removes a device. */
  record Delete(String device) implements Operation {}

  /** Makes the probing device a consumer of another. */
  record Link(String supplier) implements Operation {}

  /** Takes a resource back. */
  record Withdraw(String resource) implements Operation {}

  /** States that a resource will never come. */
  record Never(String resource) implements Operation {}

  /** Lets time pass. */
  record Sleep(Duration time) implements Operation {}

  /** Asks for a module by its name, or for the modules of a device, and waits for the answer. */
  record Request(String name) implements Operation {}

  /** Fails. */
  record Fail() implements Operation {}

  /** Does not return for an hour. */
  record Hang() implements Operation {}

  /** Returns it as it is written in a scenario. */
  default String text() {
    return switch (this) {
      case Publish(String resource) -> "pub:" + resource;
      case Trigger() -> "trig";
      case Add(String device) -> "add:" + device;
      case Delete(String device) -> "del:" + device;
      case Link(String supplier) -> "link:" + supplier;
      case Withdraw(String resource) -> "withdraw:" + resource;
      case Never(String resource) -> "never:" + resource;
      case Sleep(Duration time) -> "sleep:" + Durations.text(time);
      case Request(String name) -> "request:" + name;
      case Fail() -> "fail";
      case Hang() -> "hang";
    };
  }

  /** Tells whether a replay can carry it out. */
  default boolean replayed() {
    return switch (this) {
      case Publish _, Trigger _, Add _, Delete _, Link _ -> true;
      case Withdraw _, Never _, Sleep _, Request _, Fail _, Hang _ -> false;
    };
  }
}
