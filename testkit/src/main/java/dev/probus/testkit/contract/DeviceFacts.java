package dev.probus.testkit.contract;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import java.util.ArrayList;
import java.util.List;

/** What devices said of themselves at one time. */
record DeviceFacts(List<List<Object>> answers) {

  static DeviceFacts of(List<? extends Device> devices) {
    List<List<Object>> answers = new ArrayList<>();
    devices.forEach(device -> answers.add(ask(device)));
    return new DeviceFacts(List.copyOf(answers));
  }

  private static List<Object> ask(Device device) {
    return List.of(
        device.id(),
        List.copyOf(device.modaliases()),
        device.parent(),
        device.promises(),
        device.suppliers());
  }

  /** Fails unless the devices say the same now. */
  void checkUnchanged(List<? extends Device> devices) {
    List<List<Object>> now = of(devices).answers;
    for (int i = 0; i < Math.min(answers.size(), now.size()); i++) {
      Case.same("what " + devices.get(i).id() + " says of itself", answers.get(i), now.get(i));
    }
  }

  /** Fails unless a device is sound by itself. */
  static void check(Device device, BusName bus) {
    Case.check(
        device.id().bus().equals(bus),
        "device " + device.id() + " is not of the bus " + bus + " that told of it");
    Case.check(!device.modaliases().isEmpty(), "device " + device.id() + " has no modalias");
    Case.same("what " + device.id() + " says of itself", ask(device), ask(device));
  }
}
