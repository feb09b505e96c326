/** Benchmarks: the limit of the machine first, then Probus, then its rivals. */
@NullMarked
package dev.probus.bench;

import org.jspecify.annotations.NullMarked;
