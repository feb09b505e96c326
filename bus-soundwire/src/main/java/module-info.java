/** The SoundWire bus as a plug-in. */
module dev.probus.bus.soundwire {
  requires dev.probus.api;
  requires static org.jspecify;
}
