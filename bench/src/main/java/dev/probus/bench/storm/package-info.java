/** Devices that are unbound and bound again, all at once or again and again. */
@NullMarked
package dev.probus.bench.storm;

import org.jspecify.annotations.NullMarked;
