/** What a driver may ask of the module loader, and where it finds firmware. */
@NullMarked
package dev.probus.api.module;

import org.jspecify.annotations.NullMarked;
