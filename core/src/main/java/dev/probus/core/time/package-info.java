/**
 * The two seams, clock and scheduler, in a real filling and a seeded one. Nothing else in the core
 * touches threads and clocks.
 */
@NullMarked
package dev.probus.core.time;

import org.jspecify.annotations.NullMarked;
