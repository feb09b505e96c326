/**
 * Machines written down: the scenario language and its two interpreters. {@link
 * dev.probus.core.machine.ScenarioRunner} replays a scenario on the model of the driver core;
 * {@link dev.probus.core.machine.ScenarioScript} makes a machine of it that any engine boots, and
 * compares a run with what the scenario expects. {@link dev.probus.core.machine.Zoo} has the bug
 * zoo.
 *
 * <p>The parsers make records ({@code Scripted…}, {@code Operation}, {@code Action}, {@code
 * Condition}) and nothing else; {@code Model…} is the replayed machine, {@code Scenario…} the
 * booted one.
 */
@NullMarked
package dev.probus.core.machine;

import org.jspecify.annotations.NullMarked;
