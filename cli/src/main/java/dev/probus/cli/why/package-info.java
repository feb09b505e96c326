/** Says why devices are not bound, or were not bound earlier. */
@NullMarked
package dev.probus.cli.why;

import org.jspecify.annotations.NullMarked;
