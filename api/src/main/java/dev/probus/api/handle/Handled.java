package dev.probus.api.handle;

import dev.probus.api.resource.ResourceKey;
import org.jspecify.annotations.Nullable;

/** A name that an engine may keep its handle with. Nothing is to be seen of it from outside. */
public abstract sealed class Handled permits ResourceKey {
  /** A hint: read and written by any thread, without any order. */
  @Nullable Object handle;

  /** Makes a name without a handle. */
  protected Handled() {}
}
