/**
 * Asynchronous calls: cookies and domains (R115–R120), what they are waited for with, and the graph
 * of who waits for whom, which finds circles.
 */
@NullMarked
package dev.probus.core.async;

import org.jspecify.annotations.NullMarked;
