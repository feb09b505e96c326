/** Other ways to bring a world up, one file each. */
@NullMarked
package dev.probus.bench.rivals;

import org.jspecify.annotations.NullMarked;
