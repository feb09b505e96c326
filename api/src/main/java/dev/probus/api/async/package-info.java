/** Work that runs side by side and takes effect in order, and what may be waited for as a whole. */
@NullMarked
package dev.probus.api.async;

import org.jspecify.annotations.NullMarked;
