/** Two recordings that were compared, as text and as JSON. */
@NullMarked
package dev.probus.cli.diff;

import org.jspecify.annotations.NullMarked;
