/** Machines made of devicetrees: of blobs, and one of our own; and models of a kernel's modules. */
@NullMarked
package dev.probus.bus.devicetree.machine;

import org.jspecify.annotations.NullMarked;
