/** One machine under every policy, side by side. */
@NullMarked
package dev.probus.cli.compare;

import org.jspecify.annotations.NullMarked;
