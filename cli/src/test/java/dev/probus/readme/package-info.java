/** What the README shows, compiled and run. */
@org.jspecify.annotations.NullMarked
package dev.probus.readme;
