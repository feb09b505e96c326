/** The bug zoo, as people and programs see it. */
@NullMarked
package dev.probus.cli.zoo;

import org.jspecify.annotations.NullMarked;
