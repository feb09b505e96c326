/**
 * A model of the driver core of Linux 6.1, step by step as the kernel takes them.
 *
 * <p>It is direct-style and nested where the kernel is, and deterministic. Who runs its jobs and
 * how its callers wait is behind {@link dev.probus.core.linux.Tasks}, time behind {@link
 * dev.probus.core.linux.DelayedWork}. Comments cite the rules R1 to R162 of the semantics that it
 * follows. Left out are power management, of which only flags and places in the order remain, and
 * whatever tells the time ({@code initcall_debug}, R34).
 */
@NullMarked
package dev.probus.core.linux;

import org.jspecify.annotations.NullMarked;
