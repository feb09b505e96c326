/** The words every part of Probus shares. */
@NullMarked
package dev.probus.api;

import org.jspecify.annotations.NullMarked;
