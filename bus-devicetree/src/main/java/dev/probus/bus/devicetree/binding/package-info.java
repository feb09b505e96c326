/**
 * What nodes mean to each other and to a kernel: which become devices and what these are called,
 * where they are, and who needs whom.
 */
@NullMarked
package dev.probus.bus.devicetree.binding;

import org.jspecify.annotations.NullMarked;
