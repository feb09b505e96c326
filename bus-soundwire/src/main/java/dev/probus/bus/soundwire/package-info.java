/** The SoundWire bus: what is on it, and what of that becomes a device. */
@NullMarked
package dev.probus.bus.soundwire;

import org.jspecify.annotations.NullMarked;
