/** Recordings as traces that Perfetto and Chrome show. */
@NullMarked
package dev.probus.core.record.trace;

import org.jspecify.annotations.NullMarked;
