/** Runs the command with plug-ins made for the tests. */
@NullMarked
package dev.probus.cli;

import org.jspecify.annotations.NullMarked;
