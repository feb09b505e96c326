/** What a boot is told by. */
@NullMarked
package dev.probus.cli.boot;

import org.jspecify.annotations.NullMarked;
