/** The table of bars: what is asked of the engine, and what it reaches, in JVMs of their own. */
@NullMarked
package dev.probus.bench.table;

import org.jspecify.annotations.NullMarked;
