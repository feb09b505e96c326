/** Drives a browser by its DevTools protocol, as far as the tests of the report page need it. */
@NullMarked
package dev.probus.cli.browser;

import org.jspecify.annotations.NullMarked;
