/** A codec as a graph: what its signals flow through, and which ways are chosen. */
@NullMarked
package dev.probus.bus.hda.graph;

import org.jspecify.annotations.NullMarked;
