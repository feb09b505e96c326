/** The JSON forms. */
@NullMarked
package dev.probus.cli.json;

import org.jspecify.annotations.NullMarked;
