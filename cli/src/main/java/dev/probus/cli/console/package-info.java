/** What is common to all that is printed: streams, colours, tables, complaints. */
@NullMarked
package dev.probus.cli.console;

import org.jspecify.annotations.NullMarked;
