package dev.probus.testkit.contract;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A provider under test, with somebody between it and its engine who writes down what it states.
 * For any thread.
 */
final class WatchedProvider implements ResourceProvider {
  private final ResourceProvider provider;
  private final int refusedFrom;
  private final Set<ResourceKey<?>> promised;
  private final Set<ResourceKey<?>> stated = ConcurrentHashMap.newKeySet();
  private final Queue<String> misdeeds = new ConcurrentLinkedQueue<>();
  private final CountDownLatch missing;
  private final CountDownLatch late = new CountDownLatch(1);
  private volatile boolean closed;

  WatchedProvider(ResourceProvider provider) {
    this(provider, Integer.MAX_VALUE);
  }

  /** Makes one whose engine takes no statement from some on, as one that is closed meanwhile. */
  WatchedProvider(ResourceProvider provider, int refusedFrom) {
    this.provider = provider;
    this.refusedFrom = refusedFrom;
    this.promised = Set.copyOf(provider.promises());
    this.missing = new CountDownLatch(promised.size());
  }

  /** Waits until everything that was promised has been stated; tells whether it has. */
  boolean complete(long millis) throws InterruptedException {
    return missing.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits for a statement after the end; tells whether there was none. */
  boolean staysQuiet(long millis) throws InterruptedException {
    return !late.await(millis, TimeUnit.MILLISECONDS);
  }

  Set<ResourceKey<?>> promised() {
    return promised;
  }

  Set<ResourceKey<?>> stated() {
    return Set.copyOf(stated);
  }

  /** Returns what was promised and not stated. */
  Set<ResourceKey<?>> silent() {
    Set<ResourceKey<?>> silent = new LinkedHashSet<>(promised);
    silent.removeAll(stated);
    return silent;
  }

  List<String> misdeeds() {
    return List.copyOf(misdeeds);
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return provider.promises();
  }

  @Override
  public void start(Publisher engine) throws Exception {
    provider.start(new Witness(engine));
  }

  @Override
  public void close() {
    provider.close();
    closed = true;
  }

  /** Notes a statement. */
  private void note(String what, ResourceKey<?> key) {
    lateIfClosed(what, key);
    if (stated.size() >= refusedFrom) {
      throw new IllegalStateException("the engine takes no more statements");
    }
    if (stated.add(key) && promised.contains(key)) {
      missing.countDown();
    }
  }

  private void lateIfClosed(String what, ResourceKey<?> key) {
    if (closed) {
      misdeeds.add("the provider " + what + " " + key + " after it was closed");
      late.countDown();
    }
  }

  private final class Witness implements Publisher {
    private final Publisher engine;

    Witness(Publisher engine) {
      this.engine = engine;
    }

    @Override
    public <T> void publish(ResourceKey<T> key, T value) {
      note("published", key);
      engine.publish(key, value);
    }

    @Override
    public CompletionStage<Void> withdraw(ResourceKey<?> key) {
      lateIfClosed("withdrew", key);
      return engine.withdraw(key);
    }

    @Override
    public void never(ResourceKey<?> key) {
      note("stated never", key);
      engine.never(key);
    }
  }
}
