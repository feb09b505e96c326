/** Machines with HD-audio that come with Probus, and the models of their other drivers. */
@NullMarked
package dev.probus.bus.hda.machine;

import org.jspecify.annotations.NullMarked;
