package dev.probus.bus.hda.machine;

import dev.probus.api.resource.ResourceKey;

/**
 * The audio component of a display controller: without it a digital display codec has no power
 * (H45).
 *
 * @param display the controller's name
 */
record DisplayAudio(String display) {
  static final ResourceKey<DisplayAudio> KEY = ResourceKey.of(DisplayAudio.class, "i915");
}
