package dev.probus.core.linux.engine;

import dev.probus.api.module.FirmwareSource;
import dev.probus.core.module.LoadLimits;
import java.time.Duration;
import java.util.Optional;

/**
 * What the builder of an engine decides under the Linux policy.
 *
 * @param export whether who publishes outside a probe calls the deferred-probe trigger afterwards,
 *     as was proposed in August 2021 ({@code linux-export})
 * @param logging whether events are kept
 * @param triggerCount whether a probe that defers compares the count of triggers (R56)
 * @param closeWithin how long closing waits for drivers
 * @param loads how many helpers run at once, and how long one waits for its turn
 * @param firmware where drivers find firmware
 * @param commandLine what the kernel boots with; nothing if it was booted long ago, so that nobody
 *     waits for a timeout any more (R62 to R66)
 */
public record PolicySettings(
    boolean export,
    boolean logging,
    boolean triggerCount,
    Duration closeWithin,
    LoadLimits loads,
    FirmwareSource firmware,
    Optional<String> commandLine) {}
