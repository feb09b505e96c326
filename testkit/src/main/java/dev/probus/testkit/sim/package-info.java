/**
 * Runs one world in many orders: all of them if there are few, those of many seeds otherwise. Looks
 * after every step whether what must always hold still holds, and finds the shortest order in which
 * it does not.
 */
@NullMarked
package dev.probus.testkit.sim;

import org.jspecify.annotations.NullMarked;
