/** What becomes of a scenario when things happen in other orders, as people see it. */
@NullMarked
package dev.probus.cli.explore;

import org.jspecify.annotations.NullMarked;
