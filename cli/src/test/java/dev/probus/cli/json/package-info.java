/** The JSON forms: what is written is described, and comes back. */
@NullMarked
package dev.probus.cli.json;

import org.jspecify.annotations.NullMarked;
