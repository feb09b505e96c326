/** How long it takes until all peripherals of many SoundWire links are numbered and bound. */
@NullMarked
package dev.probus.bench.soundwire;

import org.jspecify.annotations.NullMarked;
