/**
 * The door: an engine, its builder, and what it came to. Start with {@link ProbeEngine#builder}.
 */
@NullMarked
package dev.probus.core;

import org.jspecify.annotations.NullMarked;
