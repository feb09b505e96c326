package dev.probus.core.machine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A line of a scenario that does something.
 *
 * @param line where it stands, from 1
 * @param text the line as it stands
 * @param settles whether probing comes to rest after it
 * @param at when it is done, counted from the start; null if the line does not say
 * @param action what it does
 */
record ScriptedAction(
    int line, String text, boolean settles, @Nullable Duration at, Action action) {}
