/** Draws codecs as graphs. */
@NullMarked
package dev.probus.cli.graph;

import org.jspecify.annotations.NullMarked;
