package dev.probus.core.precise;

import dev.probus.api.module.FirmwareSource;
import dev.probus.core.module.LoadLimits;
import java.time.Duration;

/**
 * What the builder of an engine decides.
 *
 * @param workers how many lanes of its own the engine may have; 0 for none, so that probes run only
 *     on threads that settle the engine
 * @param logging whether events are kept
 * @param hangAfter when a call into a driver is reported as hanging
 * @param closeWithin how long closing waits for calls into drivers
 * @param loads how much is loaded at once
 * @param firmware where drivers find firmware
 */
public record Settings(
    int workers,
    boolean logging,
    Duration hangAfter,
    Duration closeWithin,
    LoadLimits loads,
    FirmwareSource firmware) {}
