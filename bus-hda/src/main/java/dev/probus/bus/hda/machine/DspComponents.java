package dev.probus.bus.hda.machine;

import dev.probus.api.resource.ResourceKey;

/**
 * What a booted DSP offers to a sound card: its component with all audio interfaces (H43).
 *
 * @param firmware the firmware that runs on it
 */
record DspComponents(String firmware) {
  static final ResourceKey<DspComponents> KEY = ResourceKey.of(DspComponents.class, "sof");
}
