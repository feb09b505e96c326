/** What the report page is told. */
@NullMarked
package dev.probus.cli.report;

import org.jspecify.annotations.NullMarked;
