/** Stress tests of this package's lock-free parts. */
@NullMarked
package dev.probus.core.resource;

import org.jspecify.annotations.NullMarked;
