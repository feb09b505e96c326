package dev.probus.bus.soundwire.machine;

import dev.probus.api.resource.ResourceKey;

/**
 * What a booted DSP offers to a sound card (H43).
 *
 * @param topology the file that says which interfaces it has
 */
record DspComponents(String topology) {
  static final ResourceKey<DspComponents> KEY = ResourceKey.of(DspComponents.class, "sof");
}
