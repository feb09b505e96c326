/**
 * Recordings as files: written at once or while an engine runs, read back as far as they are sound.
 * docs/recordings.md describes them.
 */
@NullMarked
package dev.probus.core.record;

import org.jspecify.annotations.NullMarked;
