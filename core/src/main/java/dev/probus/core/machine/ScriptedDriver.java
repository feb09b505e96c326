package dev.probus.core.machine;

import dev.probus.core.linux.Errno;
import java.util.List;

/**
 * A declared driver.
 *
 * @param name its name
 * @param compat the words of the devices it fits
 * @param matchNeeds resources without which its match defers
 * @param results what its probes return one after another, the last one from then on
 * @param onMiss what a probe does when a resource is missing
 * @param missTimes up to which attempt on a device it does that
 * @param onOk what a probe does when it succeeds
 * @param late whether a probe takes its result before it looks for resources
 * @param async whether it asks for asynchronous probing
 * @param suppressesBind whether it has no files to bind and unbind it by hand (R26)
 * @param syncsState whether it wants to know when all consumers are there (R88)
 * @param conduct what it does in a machine only
 */
record ScriptedDriver(
    String name,
    List<String> compat,
    List<String> matchNeeds,
    List<Errno> results,
    List<Operation> onMiss,
    int missTimes,
    List<Operation> onOk,
    boolean late,
    boolean async,
    boolean suppressesBind,
    boolean syncsState,
    Conduct conduct) {

  /** Returns what the probe returns that has this many results behind it. */
  Errno result(int taken) {
    return results.get(Math.min(taken, results.size() - 1));
  }
}
