/**
 * Brings modules from plugin jars: found by what they declare, without running any of their code,
 * and loaded each as a layer of its own ({@link java.lang.ModuleLayer}).
 *
 * <p>{@link dev.probus.core.plugin.PluginFolder} reads a folder; {@link
 * dev.probus.core.plugin.PluginTrust} says which jars may be used. What is wrong with a jar is one
 * line, and nothing of it is loaded.
 */
@NullMarked
package dev.probus.core.plugin;

import org.jspecify.annotations.NullMarked;
