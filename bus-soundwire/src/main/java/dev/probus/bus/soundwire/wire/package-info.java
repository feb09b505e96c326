/**
 * A SoundWire link as its manager sees it: pings and registers. {@link
 * dev.probus.bus.soundwire.wire.LinkModel} is one whose parts come, go and fail as told.
 */
@NullMarked
package dev.probus.bus.soundwire.wire;

import org.jspecify.annotations.NullMarked;
