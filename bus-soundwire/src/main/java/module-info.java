/**
 * The SoundWire bus as a plug-in: peripherals as firmware tells of them, links on which they
 * attach, are lost and come back, and what their drivers match and are told. Enter by {@link
 * dev.probus.bus.soundwire.link.SoundWireBus}; to write a driver, implement {@link
 * dev.probus.bus.soundwire.PeripheralDriver}.
 *
 * @provides dev.probus.api.bus.MachineProvider with the machine {@code sof-soundwire}
 * @provides dev.probus.api.bus.MachineFamily with the machines {@code sdw:NAME}
 * @provides dev.probus.api.driver.ModuleModels for the codec drivers of a real kernel
 */
module dev.probus.bus.soundwire {
  requires transitive dev.probus.api;
  requires static org.jspecify;

  exports dev.probus.bus.soundwire;
  exports dev.probus.bus.soundwire.dump;
  exports dev.probus.bus.soundwire.link;
  exports dev.probus.bus.soundwire.replay;
  exports dev.probus.bus.soundwire.wire;

  provides dev.probus.api.bus.MachineProvider with
      dev.probus.bus.soundwire.machine.SofSoundWireMachine;
  provides dev.probus.api.bus.MachineFamily with
      dev.probus.bus.soundwire.machine.SdwMachines;
  provides dev.probus.api.driver.ModuleModels with
      dev.probus.bus.soundwire.machine.SdwModels;
}
