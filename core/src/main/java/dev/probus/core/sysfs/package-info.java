/**
 * A machine as a running kernel shows it in sysfs: its devices and what they go by, who drives
 * them, who supplies whom, and who still waits. Read from {@code /sys} or from a copy of it.
 */
@NullMarked
package dev.probus.core.sysfs;

import org.jspecify.annotations.NullMarked;
