/** The High Definition Audio bus as a plug-in. */
module dev.probus.bus.hda {
  requires dev.probus.api;
  requires static org.jspecify;

  exports dev.probus.bus.hda.codec;
  exports dev.probus.bus.hda.dump;
}
