/** Boots a machine and shows what came of it. */
@NullMarked
package dev.probus.cli.boot;

import org.jspecify.annotations.NullMarked;
