/** Writes the projects that authors of plugins begin with. */
@NullMarked
package dev.probus.cli.author;

import org.jspecify.annotations.NullMarked;
