/**
 * Machines written down: the scenario language, the drivers that a scenario describes, and the
 * runner that replays it. Enter by {@link dev.probus.core.machine.ScenarioRunner}.
 */
@NullMarked
package dev.probus.core.machine;

import org.jspecify.annotations.NullMarked;
