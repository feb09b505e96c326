/**
 * What every plug-in keeps to, as tests: extend the contract for buses, drivers or providers, and
 * say what to test.
 */
@NullMarked
package dev.probus.testkit.contract;

import org.jspecify.annotations.NullMarked;
