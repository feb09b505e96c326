package dev.probus.core;

import dev.probus.core.time.Crew;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does many things of one kind at once, on as many threads as the computer has processors. */
public final class Parallel {
  private Parallel() {}

  /**
   * Works through a list.
   *
   * @param list the things to do; may be long, for only a few are under way at a time
   * @param work does one of them, on one of several threads at the same time
   * @param then is given what came of each, in the order of the list, on the calling thread
   * @throws InterruptedException if the calling thread is interrupted; what is under way is given
   *     up
   * @throws IllegalStateException if the work throws; its cause is what was thrown
   */
  public static <T, R> void inOrder(
      List<T> list, Function<? super T, R> work, Consumer<? super R> then)
      throws InterruptedException {
    Crew.run(Runtime.getRuntime().availableProcessors(), list, work, then);
  }
}
