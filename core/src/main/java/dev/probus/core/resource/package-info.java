/** Resources inside an engine: slots, who uses them, who promised them. */
@NullMarked
package dev.probus.core.resource;

import org.jspecify.annotations.NullMarked;
