package dev.probus.core.linux;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The one queue of the kernel's worker: the retry pass, and async jobs. Each job runs to its end,
 * in the order of queuing, while the core's thread waits.
 */
final class WorkQueue {
  private final Deque<Job> jobs = new ArrayDeque<>();
  private boolean retryQueued;
  private int asyncJobs;

  private record Job(boolean async, Runnable work) {}

  /** Queues the retry pass unless it is queued; while it runs, that means once more (R51). */
  void queueRetryPass(Runnable retryPass) {
    if (!retryQueued) {
      retryQueued = true;
      jobs.add(new Job(false, retryPass));
    }
  }

  /** Schedules an async call in the one domain there is (R116). */
  void schedule(Runnable work) {
    asyncJobs++;
    jobs.add(new Job(true, work));
  }

  /** Runs the next job; tells whether there was one. */
  boolean runNext() {
    Job job = jobs.poll();
    if (job != null) {
      run(job);
    }
    return job != null;
  }

  /** Waits until the retry pass has run that is queued now, if one is; tells whether one was. */
  boolean flushRetryPass() {
    boolean queued = retryQueued;
    boolean due = queued;
    while (due) {
      Job job = jobs.remove();
      run(job);
      due = job.async();
    }
    return queued;
  }

  /** Waits for all async calls, later ones included (R119); tells whether there were any. */
  boolean synchronizeFull() {
    boolean any = asyncJobs > 0;
    while (asyncJobs > 0) {
      run(jobs.remove());
    }
    return any;
  }

  /** An async call counts until it has returned (R118). */
  private void run(Job job) {
    if (!job.async()) {
      retryQueued = false;
    }
    job.work().run();
    if (job.async()) {
      asyncJobs--;
    }
  }
}
