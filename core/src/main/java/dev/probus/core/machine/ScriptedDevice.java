package dev.probus.core.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared device.
 *
 * @param name its name
 * @param compat the words by which drivers find it
 * @param needs the resources that its probe asks for, in order
 * @param gives the resources that it publishes when its probe succeeds, in order
 * @param parent the name of the device it hangs on, or null
 */
record ScriptedDevice(
    String name,
    List<String> compat,
    List<String> needs,
    List<String> gives,
    @Nullable String parent) {}
