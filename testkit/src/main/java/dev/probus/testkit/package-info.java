/** Runs a world of devices and drivers under test and looks at what happened. */
@NullMarked
package dev.probus.testkit;

import org.jspecify.annotations.NullMarked;
