/** The High Definition Audio bus: what is on it, and what of that becomes a device. */
@NullMarked
package dev.probus.bus.hda;

import org.jspecify.annotations.NullMarked;
