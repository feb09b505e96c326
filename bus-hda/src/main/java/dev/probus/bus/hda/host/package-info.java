/** The sound hardware of the computer that the program runs on, as its kernel shows it in files. */
@NullMarked
package dev.probus.bus.hda.host;

import org.jspecify.annotations.NullMarked;
