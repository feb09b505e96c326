package dev.probus.core.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared device.
 *
 * @param name its name
 * @param bus the bus that it is on
 * @param compat the words by which drivers find it, best first
 * @param needs the resources that its probe asks for, in order
 * @param wants the resources that its probe prefers to wait for, in order
 * @param gives the resources that it publishes when its probe succeeds, in order
 * @param promises the resources that firmware knows it will offer once it is driven, beside those
 * @param suppliers the devices that firmware says it depends on, in order
 * @param parent the name of the device it hangs on, or null
 * @param driver the driver that is set for it before it arrives (R9), or null
 */
record ScriptedDevice(
    String name,
    String bus,
    List<String> compat,
    List<String> needs,
    List<Wish> wants,
    List<String> gives,
    List<String> promises,
    List<String> suppliers,
    @Nullable String parent,
    @Nullable String driver) {

  /** The bus of what says none. */
  static final String USUAL_BUS = "platform";
}
