/** The door to the engines. */
@NullMarked
package dev.probus.core;

import org.jspecify.annotations.NullMarked;
