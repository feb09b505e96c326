package dev.probus.core.linux;

import java.util.Optional;

/**
 * The module that a driver came in; a built-in driver has none.
 *
 * @param name the module's name
 * @param asyncProbe what it was loaded with, read by {@link ProbeType#moduleAsks}; empty if nothing
 *     was said, so that the kernel's parameter decides (R18)
 */
public record OwnerModule(String name, Optional<Boolean> asyncProbe) {}
