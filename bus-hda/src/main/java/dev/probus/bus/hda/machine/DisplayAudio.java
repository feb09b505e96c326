package dev.probus.bus.hda.machine;

import dev.probus.api.resource.ResourceKey;

/**
 * The audio component of a display controller: without it a digital display codec has no power
 * (H45).
 *
 * @param display the controller's name
 * @param power its power, for who uses the component
 */
record DisplayAudio(String display, DisplayPower power) {
  static final ResourceKey<DisplayAudio> KEY = ResourceKey.of(DisplayAudio.class, "i915");
}
