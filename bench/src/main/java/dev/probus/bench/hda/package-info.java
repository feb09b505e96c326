/** HD-audio: what a verb costs on each way to a codec, and what a codec costs from text to text. */
@NullMarked
package dev.probus.bench.hda;

import org.jspecify.annotations.NullMarked;
