/**
 * SoundWire as firmware and drivers see it: addresses, what of them becomes a device, and how a
 * driver is told of its peripheral.
 */
@NullMarked
package dev.probus.bus.soundwire;

import org.jspecify.annotations.NullMarked;
