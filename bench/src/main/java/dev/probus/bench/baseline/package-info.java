/** The limit: the least that bringing a world up can cost on one thread of this machine. */
@NullMarked
package dev.probus.bench.baseline;

import org.jspecify.annotations.NullMarked;
