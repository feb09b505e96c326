/**
 * What an engine tells Java's flight recorder while somebody records: probes, waits, publications,
 * loads and work. Nobody records: then each costs a look at a constant.
 */
@NullMarked
package dev.probus.core.flight;

import org.jspecify.annotations.NullMarked;
