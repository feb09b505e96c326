package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous calls as the kernel has them (R115–R120): each gets the next cookie, runs beside
 * everything else, and is in the list of its domain until it has returned; whoever synchronizes
 * waits until the lowest cookie outstanding has risen.
 *
 * <p>May be used from any thread, also from calls. The lock is held for moments only, never while a
 * body or a report runs or somebody waits.
 */
public final class AsyncCalls {
  /** How many calls may be outstanding in the kernel before the next is made at once (R117). */
  public static final int MAX_WORK = 32_768;

  private final ScopedValue<AsyncEntry> running = ScopedValue.newInstance();
  private final ReentrantLock lock = new ReentrantLock();
  private final Scheduler scheduler;
  private final WaitGraph graph;
  private final AsyncReports reports;
  private final int maxWork;
  private final AsyncDomain standard = new AsyncDomain("default", true);

  /** Of all registered domains. Guarded by the lock, as the two counters are. */
  private final Outstanding<AsyncEntry> registered = new Outstanding<>();

  private long lastCookie;
  private int outstanding;

  /**
   * Makes a sequence of cookies of its own.
   *
   * @param scheduler where calls run
   * @param graph told of who waits, as far as it knows the task
   * @param reports told of trouble
   * @param maxWork with more calls than this outstanding the next is made at once, by the caller;
   *     -1 to make each so
   */
  public AsyncCalls(Scheduler scheduler, WaitGraph graph, AsyncReports reports, int maxWork) {
    this.scheduler = scheduler;
    this.graph = graph;
    this.reports = reports;
    this.maxWork = maxWork;
  }

  /** Returns the domain of calls that name none; it is registered. */
  public AsyncDomain defaultDomain() {
    return standard;
  }

  /** Returns a new domain, whose calls {@link #synchronizeFull} waits for. */
  public AsyncDomain domain(String name) {
    return new AsyncDomain(name, true);
  }

  /** Returns a new domain that only those wait for who name it. */
  public AsyncDomain exclusiveDomain(String name) {
    return new AsyncDomain(name, false);
  }

  /**
   * Has a call made beside the caller (R116); or by the caller, before this returns, if too many
   * are outstanding or no strand can be started: then it has a cookie, but nobody waits for it
   * (R117).
   *
   * @param label what the call is, for people
   */
  public Cookie schedule(String label, AsyncBody body, AsyncDomain domain) {
    return scheduleOrRefuse(label, body, domain).orElseGet(() -> callHere(label, body));
  }

  /**
   * Has a call made beside the caller, or not at all.
   *
   * @return empty if it is not made
   */
  public Optional<Cookie> scheduleOrRefuse(String label, AsyncBody body, AsyncDomain domain) {
    AsyncEntry entry = enter(label, domain);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      scheduler.start(label, Scheduler.Kind.BLOCKS, () -> run(entry, body));
      return Optional.of(entry.cookie);
    } catch (RuntimeException | OutOfMemoryError noStrand) { // that is the answer: it is refused
      leave(entry);
      return Optional.empty();
    }
  }

  private @Nullable AsyncEntry enter(String label, AsyncDomain domain) {
    return locked(() -> {
      if (outstanding > maxWork) {
        return null;
      }
      AsyncEntry entry = new AsyncEntry(new Cookie(++lastCookie), domain, label);
      outstanding++;
      domain.outstanding.append(entry.cookie, entry);
      if (domain.registered()) {
        registered.append(entry.cookie, entry);
      }
      return entry;
    });
  }

  private Cookie callHere(String label, AsyncBody body) {
    Cookie cookie = locked(() -> new Cookie(++lastCookie));
    call(label, cookie, body);
    return cookie;
  }

  private void run(AsyncEntry entry, AsyncBody body) {
    entry.begin(scheduler.current());
    try {
      ScopedValue.where(running, entry)
          .run(() -> WaitGraph.run(entry, () -> call(entry.label(), entry.cookie, body)));
    } finally {
      leave(entry);
    }
  }

  private void call(String label, Cookie cookie, AsyncBody body) {
    try {
      body.run(cookie);
    } catch (Throwable thrown) { // contained: it has returned, as far as others are concerned
      reports.failed(label, cookie, thrown);
    }
  }

  /** Takes a call off its lists, and only then wakes who waited for that (R118). */
  private void leave(AsyncEntry entry) {
    List<Outstanding.Waiter> released;
    lock.lock();
    try {
      outstanding--;
      released = entry.domain.outstanding.remove(entry.cookie);
      if (entry.domain.registered()) {
        released.addAll(registered.remove(entry.cookie));
      }
    } finally {
      lock.unlock();
    }
    released.forEach(waiter -> waiter.gate().open());
  }

  /**
   * Waits until no call of any registered domain is outstanding, calls scheduled meanwhile
   * included. From inside such a call that is a wait for itself (R119).
   *
   * @throws InterruptedException if the calling strand is interrupted
   */
  public void synchronizeFull() throws InterruptedException {
    synchronizeFull(Cookie.INFINITE);
  }

  /** Waits until every call of a registered domain with a lower cookie has returned. */
  public void synchronizeFull(Cookie upTo) throws InterruptedException {
    await(new Synchronization("all async calls", registered, upTo));
  }

  /** Waits until no call of a domain is outstanding, those scheduled meanwhile included. */
  public void synchronize(AsyncDomain domain) throws InterruptedException {
    synchronize(Cookie.INFINITE, domain);
  }

  /** Waits until every call of a domain with a lower cookie has returned (R119). */
  public void synchronize(Cookie upTo, AsyncDomain domain) throws InterruptedException {
    String text = "the async calls of domain " + domain.name();
    await(new Synchronization(text, domain.outstanding, upTo));
  }

  private void await(Synchronization what) throws InterruptedException {
    boolean waits = locked(() -> what.calls.enter(what.waiter));
    if (!waits) {
      return;
    }
    try {
      Optional<Task> task = WaitGraph.current();
      if (task.isEmpty()) {
        what.waiter.gate().await();
      } else {
        awaitAs(task.get(), what);
      }
    } finally {
      lock.lock();
      try {
        what.calls.leave(what.waiter);
      } finally {
        lock.unlock();
      }
    }
  }

  private void awaitAs(Task task, Synchronization what) throws InterruptedException {
    try (WaitGraph.Wait wait = graph.begin(task, what)) {
      wait.circle().ifPresent(reports::deadlock);
      what.waiter.gate().await();
    }
  }

  /**
   * Tells whether the calling strand runs a call that was scheduled here. Not so on threads that
   * the call has started, nor because of a call that was made by its caller (R120).
   */
  public boolean currentIsAsync() {
    // the value alone is not enough: a thread forked in a structured scope inherits it
    return running.isBound() && running.get().runsOn(scheduler.current());
  }

  /** Returns the outstanding calls of a domain, in the order of their cookies. */
  public List<Task> outstanding(AsyncDomain domain) {
    return locked(() -> List.copyOf(domain.outstanding.before(Cookie.INFINITE)));
  }

  /** Returns the outstanding calls of all registered domains, in the order of their cookies. */
  public List<Task> outstanding() {
    return locked(() -> List.copyOf(registered.before(Cookie.INFINITE)));
  }

  private <T extends @Nullable Object> T locked(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  /** What somebody waits for who synchronizes. */
  private final class Synchronization implements Awaited {
    private final String text;
    private final Outstanding<AsyncEntry> calls;
    private final Outstanding.Waiter waiter;

    Synchronization(String text, Outstanding<AsyncEntry> calls, Cookie upTo) {
      this.text = upTo.equals(Cookie.INFINITE) ? text : text + " before " + upTo;
      this.calls = calls;
      this.waiter = new Outstanding.Waiter(upTo, scheduler.gate());
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Collection<? extends Task> holders() {
      return locked(() -> calls.awaitedBy(waiter));
    }

    @Override
    public String clause(Task holder) {
      return "of which " + holder.label() + " is one";
    }
  }
}
