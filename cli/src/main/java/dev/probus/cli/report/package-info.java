/** The report page: one file that shows a run, or several of one machine side by side, offline. */
@NullMarked
package dev.probus.cli.report;

import org.jspecify.annotations.NullMarked;
