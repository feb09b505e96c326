/**
 * The bus of a devicetree: its devices, what each of them needs and has, and what drivers match.
 */
@NullMarked
package dev.probus.bus.devicetree;

import org.jspecify.annotations.NullMarked;
