/** The engine as a peer: a world's devices and their driver, as a bus would bring them. */
@NullMarked
package dev.probus.bench.engine;

import org.jspecify.annotations.NullMarked;
