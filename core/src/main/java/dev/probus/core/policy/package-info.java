/**
 * What every policy has to offer to the door: the same devices, drivers and buses run under each.
 */
@NullMarked
package dev.probus.core.policy;

import org.jspecify.annotations.NullMarked;
