/**
 * Text of real machines to codecs that answer verbs: proc files and the output of alsa-info.
 *
 * <p>The only package of the bus that knows these texts. A {@link
 * dev.probus.bus.hda.dump.DumpReader} turns a file into a {@link dev.probus.bus.hda.dump.Dump};
 * each of its codecs makes {@link dev.probus.bus.hda.dump.CodecModel}s, links that answer as the
 * text says (P70 to P79).
 */
@NullMarked
package dev.probus.bus.hda.dump;

import org.jspecify.annotations.NullMarked;
