package dev.probus.bench.rivals;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * A future for each device, which runs asynchronously when those of its needs are complete. The
 * executor is a queue that the calling thread empties: to hand work to another thread would cost
 * more, and without a queue a long chain is deeper than the stack.
 */
public final class FutureRig implements Rig {
  private final World world;

  /** Makes a world ready. */
  public FutureRig(World world) {
    this.world = world;
  }

  @Override
  public Trial trial(Diary diary) {
    return () -> bringUp(diary);
  }

  private void bringUp(Diary diary) {
    Queue<Runnable> ready = new ArrayDeque<>();
    CompletableFuture<?>[] done = new CompletableFuture<?>[world.devices() + world.externals()];
    for (int i = 0; i < done.length; i++) {
      done[i] = new CompletableFuture<>();
    }
    for (int device = 0; device < world.devices(); device++) {
      register(device, done, ready, diary);
    }
    drain(ready);
    for (int external = world.devices(); external < done.length; external++) {
      diary.publish();
      done[external].complete(null);
      drain(ready);
    }
  }

  private void register(
      int device, CompletableFuture<?>[] done, Queue<Runnable> ready, Diary diary) {
    int first = world.firstNeed(device);
    CompletableFuture<?>[] needs = new CompletableFuture<?>[world.firstNeed(device + 1) - first];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = done[world.need(first + i)];
    }
    CompletableFuture<?> all = needs.length == 1 ? needs[0] : CompletableFuture.allOf(needs);
    var _ =
        all.thenRunAsync(
            () -> {
              diary.probe(device);
              done[device].complete(null);
            },
            ready::add);
  }

  private static void drain(Queue<Runnable> ready) {
    for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
      next.run();
    }
  }
}
