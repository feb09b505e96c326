/** Machines with SoundWire that come with Probus or with tables, and models of their drivers. */
@NullMarked
package dev.probus.bus.soundwire.machine;

import org.jspecify.annotations.NullMarked;
