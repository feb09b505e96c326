/** The SoundWire bus: what firmware says is on it, and what of that becomes a device. */
@NullMarked
package dev.probus.bus.soundwire;

import org.jspecify.annotations.NullMarked;
