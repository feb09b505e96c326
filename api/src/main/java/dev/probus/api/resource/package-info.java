/** Resources as facts of their own: their keys, who publishes them, who provides them. */
@NullMarked
package dev.probus.api.resource;

import org.jspecify.annotations.NullMarked;
