/** What is installed beside the command line, and where it came from. */
@NullMarked
package dev.probus.cli.plugin;

import org.jspecify.annotations.NullMarked;
