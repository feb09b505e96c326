/**
 * The devices of a flattened devicetree as a plug-in: blobs are read, nodes become devices as in
 * the kernel, references between them become needs and resources. Enter by {@link
 * dev.probus.bus.devicetree.Board}.
 *
 * @provides dev.probus.api.bus.MachineReader for devicetree blobs
 * @provides dev.probus.api.bus.MachineProvider with the machine {@code devboard}
 * @provides dev.probus.api.driver.ModuleModels for the drivers of a real kernel
 */
module dev.probus.bus.devicetree {
  requires transitive dev.probus.api;
  requires static org.jspecify;

  exports dev.probus.bus.devicetree;
  exports dev.probus.bus.devicetree.binding;
  exports dev.probus.bus.devicetree.blob;
  exports dev.probus.bus.devicetree.tree;

  provides dev.probus.api.bus.MachineReader with
      dev.probus.bus.devicetree.machine.BlobMachineReader;
  provides dev.probus.api.bus.MachineProvider with
      dev.probus.bus.devicetree.machine.DevBoard;
  provides dev.probus.api.driver.ModuleModels with
      dev.probus.bus.devicetree.machine.OfModels;
}
