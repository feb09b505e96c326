/** Answers for modules as modprobe does, from a kernel's tables. */
@NullMarked
package dev.probus.cli.modprobe;

import org.jspecify.annotations.NullMarked;
