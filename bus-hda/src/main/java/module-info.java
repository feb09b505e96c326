/**
 * The High Definition Audio bus as a plug-in: codecs are enumerated by verbs, become devices, and
 * are bound in the kernel's rounds. Machines are made of codec dumps; one comes with it, {@code
 * sof-hda}.
 *
 * @provides dev.probus.api.bus.MachineReader for codec proc files and alsa-info's output
 * @provides dev.probus.api.bus.MachineProvider with the machine {@code sof-hda}
 * @provides dev.probus.api.driver.ModuleModels for the codec drivers of a real kernel
 */
module dev.probus.bus.hda {
  requires transitive dev.probus.api;
  requires static org.jspecify;

  exports dev.probus.bus.hda;
  exports dev.probus.bus.hda.codec;
  exports dev.probus.bus.hda.controller;
  exports dev.probus.bus.hda.controller.model;
  exports dev.probus.bus.hda.dump;
  exports dev.probus.bus.hda.graph;
  exports dev.probus.bus.hda.host;

  provides dev.probus.api.bus.MachineReader with
      dev.probus.bus.hda.HdaDumpReader;
  provides dev.probus.api.bus.MachineProvider with
      dev.probus.bus.hda.machine.SofHdaMachine;
  provides dev.probus.api.driver.ModuleModels with
      dev.probus.bus.hda.HdaModels;
}
