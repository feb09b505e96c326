/** How long it takes from a publication until the probe begins that has waited for it. */
@NullMarked
package dev.probus.bench.latency;

import org.jspecify.annotations.NullMarked;
