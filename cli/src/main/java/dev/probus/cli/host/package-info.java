/** Compares what Probus binds with what the kernel of this computer has bound. */
@NullMarked
package dev.probus.cli.host;

import org.jspecify.annotations.NullMarked;
