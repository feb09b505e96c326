/**
 * The precise engine: probe by resource. {@code DeviceNode} and its kin are states, {@code
 * Transitions} says what follows from what, {@code Probing}, {@code Unbinding}, {@code Matching},
 * {@code Resources}, {@code Works} and {@code ModuleLoading} carry it out, {@code Holder} drives
 * them, {@code Lane} and {@code Dispatch} run drivers.
 */
@NullMarked
package dev.probus.core.precise;

import org.jspecify.annotations.NullMarked;
