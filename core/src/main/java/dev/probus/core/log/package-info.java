/** The append-only event log of an engine. */
@NullMarked
package dev.probus.core.log;

import org.jspecify.annotations.NullMarked;
