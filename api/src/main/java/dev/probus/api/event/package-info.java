/** The events of an engine: what happened, in one total order, as data. */
@NullMarked
package dev.probus.api.event;

import org.jspecify.annotations.NullMarked;
