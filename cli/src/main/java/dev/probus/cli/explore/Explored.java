package dev.probus.cli.explore;

import dev.probus.core.Policy;
import dev.probus.testkit.sim.Exploration;
import dev.probus.testkit.sim.Simulation;

/**
 * What was explored.
 *
 * @param policy who decided
 * @param world what was run; run again to name who went before whom
 * @param found what came of it
 */
public record Explored(Policy policy, Simulation world, Exploration found) {}
