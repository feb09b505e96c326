/**
 * A devicetree as data: nodes, their properties, and what the specification says of a few of them.
 * All of it is immutable and may be used from any thread.
 */
@NullMarked
package dev.probus.bus.devicetree.tree;

import org.jspecify.annotations.NullMarked;
