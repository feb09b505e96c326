/** The JSON forms of what an engine tells; docs/json.md describes every field. */
@NullMarked
package dev.probus.cli.json;

import org.jspecify.annotations.NullMarked;
