package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import java.util.List;

/**
 * A call into a driver that has not returned.
 *
 * @param device the device that it is for
 * @param driver the driver's name
 * @param call which call: {@code probe}, {@code remove}, …, or the name of work after a probe
 * @param stack where its thread was, innermost first; empty if it runs on no thread just now
 */
public record RunningCall(
    DeviceId device, String driver, String call, List<StackTraceElement> stack) {
  /** Copies the stack. */
  public RunningCall {
    stack = List.copyOf(stack);
  }
}
