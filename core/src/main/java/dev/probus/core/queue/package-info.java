/** The lock-free inbox with its baton: who may write engine state, and what is to be written. */
@NullMarked
package dev.probus.core.queue;

import org.jspecify.annotations.NullMarked;
