/** Tables of SoundWire facts and logs of enumerations as records; nothing else here reads text. */
@NullMarked
package dev.probus.bus.soundwire.dump;

import org.jspecify.annotations.NullMarked;
