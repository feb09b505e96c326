/** Recorded enumerations, and whether the model of a link does the same as the recorded kernel. */
@NullMarked
package dev.probus.bus.soundwire.replay;

import org.jspecify.annotations.NullMarked;
