/**
 * Answers which modules a name or modalias stands for, and in which order they are loaded.
 *
 * <p>The tables are those of kmod ({@code modules.alias}, {@code modules.dep} and their kin, R135
 * to R143), read once into immutable values that any thread may use. {@link
 * dev.probus.core.module.ModuleTables} and {@link dev.probus.core.module.ModuleConfig} hold what
 * was read, {@link dev.probus.core.module.ModuleResolver} answers like {@code modprobe -R}, and
 * {@link dev.probus.core.module.LoadOrder} like {@code modprobe --show-depends}. Nothing here loads
 * or runs anything.
 */
@NullMarked
package dev.probus.core.module;

import org.jspecify.annotations.NullMarked;
