/**
 * The manager's side of SoundWire: numbering, status and alerts of one link, and the bus that makes
 * devices of it.
 */
@NullMarked
package dev.probus.bus.soundwire.link;

import org.jspecify.annotations.NullMarked;
