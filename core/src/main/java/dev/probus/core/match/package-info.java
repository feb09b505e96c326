/** Match tables as an index: which patterns match a modalias, and in which order. */
@NullMarked
package dev.probus.core.match;

import org.jspecify.annotations.NullMarked;
