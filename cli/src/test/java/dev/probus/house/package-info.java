/**
 * The rules of the house, checked over all modules: who may know whom, who may touch threads,
 * clocks, text and the terminal, and how large a file or a method may grow.
 */
@NullMarked
package dev.probus.house;

import org.jspecify.annotations.NullMarked;
