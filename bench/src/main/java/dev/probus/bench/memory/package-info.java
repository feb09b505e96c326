/** How many bytes an engine keeps for a device. */
@NullMarked
package dev.probus.bench.memory;

import org.jspecify.annotations.NullMarked;
