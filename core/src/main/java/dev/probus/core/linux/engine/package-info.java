/**
 * The Linux policy as an engine: drivers, buses and modules of the api on the model of the kernel's
 * driver core. Each probe, retry, asynchronous call, module load and work runs on a strand of its
 * own, which may block; whoever waits for himself is found out (R119, R130 to R132).
 */
@NullMarked
package dev.probus.core.linux.engine;

import org.jspecify.annotations.NullMarked;
