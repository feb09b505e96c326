package dev.probus.bus.hda.option;

import dev.probus.bus.hda.controller.model.Fault;
import java.util.OptionalInt;

/**
 * A fault with the card that has it.
 *
 * @param card the card's number; empty for the first one
 * @param fault what is broken
 */
public record CardFault(OptionalInt card, Fault fault) {}
