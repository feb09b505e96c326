/** What can be said of a card in words: how it is driven, and what is broken. */
@NullMarked
package dev.probus.bus.hda.option;

import org.jspecify.annotations.NullMarked;
