package dev.probus.core.machine;

import java.time.Duration;
import java.util.List;

/**
 * A declared module.
 *
 * @param name its name
 * @param aliases further words by which devices find it, on each bus
 * @param deps the modules that are loaded before it, in order
 * @param load how long it takes before its start does anything
 * @param init what its start does then
 * @param drivers the drivers that it registers, in order
 * @param asyncProbe whether it is loaded with the parameter {@code async_probe} (R18)
 * @param blacklisted whether no device finds it; it can be requested by name (R141)
 * @param absent whether it has never been installed, so that nobody finds it
 */
record ScriptedModule(
    String name,
    List<String> aliases,
    List<String> deps,
    Duration load,
    List<Operation> init,
    List<String> drivers,
    boolean asyncProbe,
    boolean blacklisted,
    boolean absent) {}
