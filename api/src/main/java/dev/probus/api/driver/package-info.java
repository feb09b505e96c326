/**
 * What the author of a driver implements and is given: the driver, the context of its probe, the
 * work that may follow, and the module that drivers are loaded with.
 */
@NullMarked
package dev.probus.api.driver;

import org.jspecify.annotations.NullMarked;
