package dev.probus.core.machine;

/** What a driver does inside its probe. */
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

  /** Returns it as it is written in a scenario. */
  default String text() {
    return switch (this) {
      case Publish(String resource) -> "pub:" + resource;
      case Trigger() -> "trig";
      case Add(String device) -> "add:" + device;
      case Delete(String device) -> "del:" + device;
      case Link(String supplier) -> "link:" + supplier;
    };
  }
}
