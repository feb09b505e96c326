/**
 * A model of the driver core of Linux 6.1, step by step as the kernel takes them.
 *
 * <p>It is direct-style and nested where the kernel is, and deterministic: one thread carries out
 * everything, and the jobs of the kernel's one worker run when that thread waits. Comments cite the
 * rules R1 to R121 of the semantics that it follows. What no caller can observe is left out:
 * managed resources, power management, firmware links and {@code sync_state}.
 */
@NullMarked
package dev.probus.core.linux;

import org.jspecify.annotations.NullMarked;
