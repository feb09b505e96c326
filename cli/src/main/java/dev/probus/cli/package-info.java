/** The verbs of the command line, one file each. */
@NullMarked
package dev.probus.cli;

import org.jspecify.annotations.NullMarked;
