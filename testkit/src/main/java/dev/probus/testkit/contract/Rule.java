package dev.probus.testkit.contract;

import java.util.Locale;

/** What a plug-in keeps to; the name of each rule is that of the test that proves it. */
enum Rule {
  BUS_TELLS_SOUND_DEVICES(
      "a device belongs to its bus, has a name to match, and answers the same for all its life"),
  BUS_TELLS_EACH_DEVICE_ONCE(
      "a bus tells of a device once, and of changes and ends only while it is there"),
  BUS_KEEPS_NOTHING_BETWEEN_ENGINES("two buses made alike tell of the same devices, in one order"),
  BUS_COMES_TO_REST("a bus asks for an end to its calls: it does not poll on the engine's clock"),
  BUS_IS_QUIET_AFTER_CLOSE("a bus tells nothing once it is closed, whenever that is"),
  BUS_CLOSES_AFTER_A_FAILED_START("a bus can be closed whatever became of its start"),
  BUS_DEVICES_CAN_BE_DRIVEN("a driver that matches a device's best name gets that very device"),
  BUS_WITHSTANDS_FAULTS("what befalls one device harms no other, nor the bus"),
  BUS_WITHSTANDS_REMOVAL("a device may vanish as soon as it is told of, and come back"),
  BUS_TAKES_CONCURRENT_PUBLICATION("devices are bound in whatever order resources appear"),
  BUS_REPORTS_FAULTY_HARDWARE("hardware with a fault is told of by the same rules"),

  DRIVER_ANSWERS_THE_SAME("name, table, type, needs and promises are the same each time"),
  DRIVER_BINDS_ITS_DEVICES("a driver takes its devices when everything is there, at once"),
  DRIVER_KEEPS_ITS_PROMISES("what a driver promises is published once it is bound and at rest"),
  DRIVER_WAITS_FOR_WHAT_IS_ABSENT("a missing resource is waited for or done without, no failure"),
  DRIVER_LEAVES_NOTHING_WHEN_DEFERRED(
      "a probe that is deferred at any step leaves nothing behind: the next one does the same"
          + " (Z28)"),
  DRIVER_LEAVES_NOTHING_WHEN_FAILED(
      "a probe that fails at any step leaves nothing behind: the next one does the same (Z28)"),
  DRIVER_LETS_GO_AT_EVERY_STEP("a device may vanish at any step of its probe, and come back"),
  DRIVER_LETS_GO_WHEN_IT_HANGS("a device may vanish while its probe takes very long"),
  DRIVER_FOLLOWS_ITS_RESOURCES(
      "a resource may go and come back at any step of a probe, and after it"),
  DRIVER_SURVIVES_FLAPPING("devices that come, go and come twice are bound once"),
  DRIVER_TAKES_CONCURRENT_PUBLICATION("devices are bound in whatever order resources appear"),
  DRIVER_PASSES_SIGNALS_ON("the signal of a missing resource ends the probe"),
  DRIVER_RETURNS_ITS_CONTEXT("what a probe was given is not used after it"),

  PROVIDER_ANSWERS_THE_SAME("name and promises are the same each time"),
  PROVIDER_KEEPS_ITS_PROMISES("what a provider promises is published, or said to never come"),
  PROVIDER_PUBLISHES_WHAT_IT_PROMISES("a provider publishes nothing that it did not promise"),
  PROVIDER_KEEPS_NOTHING_BETWEEN_ENGINES("two providers made alike provide the same"),
  PROVIDER_WAKES_CONSUMERS("who waits for a promised resource is bound, early or late"),
  PROVIDER_ENDURES_A_RIVAL("what somebody else has published already is no failure"),
  PROVIDER_SERVES_UNTIL_CLOSED("consumers are unbound before their provider is closed"),
  PROVIDER_IS_QUIET_AFTER_CLOSE("a provider states nothing once it is closed"),
  PROVIDER_CLOSES_AFTER_A_FAILED_START("a provider can be closed whatever became of its start");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Returns the name of the test that proves it. */
  String method() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder method = new StringBuilder(words[1]);
    for (int i = 2; i < words.length; i++) {
      method.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return method.toString();
  }
}
