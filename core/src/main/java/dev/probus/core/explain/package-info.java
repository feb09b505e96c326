/**
 * What an engine can be asked: immutable views of its devices, and pure functions that explain
 * them.
 */
@NullMarked
package dev.probus.core.explain;

import org.jspecify.annotations.NullMarked;
