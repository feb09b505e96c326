/**
 * The JSON form of events, both ways; docs/json.md describes every field. Not part of what programs
 * use, who read and write whole recordings.
 */
@NullMarked
package dev.probus.core.record.form;

import org.jspecify.annotations.NullMarked;
