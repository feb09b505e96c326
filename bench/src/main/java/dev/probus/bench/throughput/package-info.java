/** How long it takes to bring a whole world up. */
@NullMarked
package dev.probus.bench.throughput;

import org.jspecify.annotations.NullMarked;
