package dev.probus.core.machine;

/**
 * A line of a scenario that does something.
 *
 * @param line where it stands, from 1
 * @param text the line as it stands
 * @param settles whether probing comes to rest after it
 * @param action what it does
 */
record ScriptedAction(int line, String text, boolean settles, Action action) {}
