/**
 * The words that buses, drivers and resource providers share: devices and their ids, modaliases,
 * probe types and outcomes. All types here are immutable facts and may be used from any thread.
 */
@NullMarked
package dev.probus.api;

import org.jspecify.annotations.NullMarked;
