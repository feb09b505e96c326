/** How long it takes to find modules by alias, and to load the table that they are found in. */
@NullMarked
package dev.probus.bench.module;

import org.jspecify.annotations.NullMarked;
