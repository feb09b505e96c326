/** Shows codecs, enumerated by verbs. */
@NullMarked
package dev.probus.cli.codec;

import org.jspecify.annotations.NullMarked;
