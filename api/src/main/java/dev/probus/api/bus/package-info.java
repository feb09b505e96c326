/**
 * What a bus plugin implements: a bus that tells of devices, and what turns files or built-in
 * descriptions into machines made of buses, drivers and modules.
 */
@NullMarked
package dev.probus.api.bus;

import org.jspecify.annotations.NullMarked;
