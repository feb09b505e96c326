/**
 * The driver of an HD-audio controller, down to its registers: reset, presence of codecs, rings of
 * commands and responses, the immediate interface, time-outs and what is tried after them.
 */
@NullMarked
package dev.probus.bus.hda.controller;

import org.jspecify.annotations.NullMarked;
