package dev.probus.api.handle;

import org.jspecify.annotations.Nullable;

/**
 * Keeps an engine's handle with a name, so that it is looked up once and not whenever it is
 * mentioned. A handle is a hint: a name may be in use in several engines, whose handles overwrite
 * each other, so whoever reads one has to see whether it is his.
 *
 * <p><b>Memory protocol.</b> A plain field, read and written by any thread. A reader sees a handle
 * that was kept at some time, or none; of the handle itself it may rely on what is final in it.
 */
public final class Handles {
  private Handles() {}

  /** Returns the handle that was kept last, as far as this thread can see; null for none. */
  public static @Nullable Object of(Handled name) {
    return name.handle;
  }

  /** Takes a handle away from a name, if the name still has it as far as this thread can see. */
  @SuppressWarnings("ReferenceEquality") // that very one
  public static void drop(Handled name, Object handle) {
    if (name.handle == handle) {
      name.handle = null;
    }
  }

  /** Keeps a handle with a name. */
  public static void keep(Handled name, Object handle) {
    name.handle = handle;
  }
}
