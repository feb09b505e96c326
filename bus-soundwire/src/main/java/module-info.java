/**
 * The SoundWire bus as a plug-in: peripherals as firmware tells of them, and what their drivers
 * match. Enter by {@link dev.probus.bus.soundwire.SoundWireBus}; depend on it to write a driver for
 * {@link dev.probus.bus.soundwire.SdwDevice}.
 */
module dev.probus.bus.soundwire {
  requires transitive dev.probus.api;
  requires static org.jspecify;

  exports dev.probus.bus.soundwire;
}
