/** A kernel's log as a recording: what its driver core and its modules say of a boot. */
@NullMarked
package dev.probus.core.record.kernel;

import org.jspecify.annotations.NullMarked;
