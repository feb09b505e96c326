/** What all that is printed has in common. */
@NullMarked
package dev.probus.cli.console;

import org.jspecify.annotations.NullMarked;
