/** The worlds that are brought up, what bringing one up is, and the proof that it was done. */
@NullMarked
package dev.probus.bench.world;

import org.jspecify.annotations.NullMarked;
