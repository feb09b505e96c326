/**
 * A model of an HD-audio controller at its registers, with codecs behind it, and with faults if one
 * asks for them. It has a clock of its own, which passes only when a driver lets it pass.
 */
@NullMarked
package dev.probus.bus.hda.controller.model;

import org.jspecify.annotations.NullMarked;
