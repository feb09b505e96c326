/** Two recordings side by side: where they part, why, and how their ends differ. */
@NullMarked
package dev.probus.core.record.diff;

import org.jspecify.annotations.NullMarked;
