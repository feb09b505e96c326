package dev.probus.core.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does many things of one kind at once, and hands on what comes of them in their order. */
public final class Crew {
  /** How many things may be under way or done and not yet handed on, for each worker. */
  private static final int AHEAD = 16;

  private Crew() {}

  /**
   * Works through a list.
   *
   * @param workers how many threads do it, at least 1
   * @param list the things to do; may be long, for only a few are under way at a time
   * @param work does one of them, on one of several threads at the same time
   * @param then is given what came of each, in the order of the list, on the calling thread
   * @throws InterruptedException if the calling thread is interrupted; what is under way is given
   *     up
   * @throws IllegalStateException if the work throws; its cause is what was thrown
   */
  public static <T, R> void run(
      int workers, List<T> list, Function<? super T, R> work, Consumer<? super R> then)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      Iterator<T> rest = list.iterator();
      while (rest.hasNext() || !underWay.isEmpty()) {
        while (rest.hasNext() && underWay.size() < workers * AHEAD) {
          T next = rest.next();
          underWay.add(threads.submit(() -> work.apply(next)));
        }
        then.accept(underWay.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("work threw " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
