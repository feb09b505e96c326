package dev.probus.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The kernel's own test of asynchronous probing (R170 to R176), carried out by the work of a
 * driver, as the kernel's is by a module. NUMA nodes are left out: an engine has none.
 *
 * <p>Under the precise policy nobody is ever held up by a registration, so there the steps with a
 * synchronous driver wait for its device.
 */
class AsyncProbeTest {
  /** As many as the kernel's test takes on a machine with so many processors. */
  private static final int CPUS = 4;

  private record Part(String name) implements Device {
    @Override
    public DeviceId id() {
      return DeviceId.of("test", name);
    }

    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("test:" + name));
    }
  }

  /** Both of the kernel's drivers: the same probe, called differently. */
  private record Sleeper(String name, ProbeType type, Duration sleep, AtomicInteger completed)
      implements Driver<Part> {
    @Override
    public MatchTable matches() {
      return MatchTable.of("test:" + name + "-*");
    }

    @Override
    public ProbeOutcome probe(Part device, ProbeContext probe) throws InterruptedException {
      probe.pause(sleep);
      completed.incrementAndGet();
      return ProbeOutcome.bound();
    }
  }

  /** What the kernel does when the test's module is loaded. */
  private static final class Course implements Driver<Part> {
    private final Policy policy;
    private final Duration sleep;
    final AtomicInteger asyncCompleted = new AtomicInteger();
    final AtomicInteger completedAtTheEnd = new AtomicInteger(-1);
    private final AtomicInteger syncCompleted = new AtomicInteger();
    ProbeEngine engine;

    Course(Policy policy, Duration sleep) {
      this.policy = policy;
      this.sleep = sleep;
    }

    @Override
    public String name() {
      return "test_async_driver_probe";
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of("test:course");
    }

    @Override
    public ProbeOutcome probe(Part device, ProbeContext probe) {
      probe.afterBind("steps", this::steps);
      return ProbeOutcome.bound();
    }

    private void steps(WorkContext work) throws InterruptedException {
      for (int i = 0; i < CPUS; i++) { // R170
        engine.devices().appeared(new Part("async-" + i));
      }
      mark(work, "2");
      engine.register(new Sleeper("async", ProbeType.BLOCKING, sleep, asyncCompleted)); // R171
      mark(work, "3");
      for (int i = CPUS; i < 2 * CPUS; i++) { // R172
        engine.devices().appeared(new Part("async-" + i));
      }
      mark(work, "4");
      engine.devices().appeared(new Part("sync-0")); // R173
      engine.register(new Sleeper("sync", ProbeType.SYNC, sleep, syncCompleted));
      finish(work, "sync-0");
      mark(work, "5");
      engine.devices().appeared(new Part("sync-1")); // R174
      finish(work, "sync-1");
      mark(work, "6");
      completedAtTheEnd.set(asyncCompleted.get()); // R175
    }

    private void finish(WorkContext work, String device) throws InterruptedException {
      if (policy == Policy.PRECISE) {
        work.awaitRest(DeviceId.of("test", device));
      }
    }

    private static void mark(WorkContext work, String step) {
      work.publish(ResourceKey.of(String.class, step), step);
    }
  }

  @ParameterizedTest
  @EnumSource
  void kernelsTestPassesInVirtualTime(Policy policy) throws InterruptedException {
    Course course = new Course(policy, Duration.ofSeconds(5));
    try (ProbeEngine engine =
        ProbeEngine.builder().policy(policy).simulated(0).driver(course).build()) {
      List<LogEntry> log = run(course, engine);
      check(course, log, Duration.ofMillis(2500));
      leaveInOrder(engine);
    }
  }

  /** On real threads; only what can be said of a machine that is busy with other things as well. */
  @ParameterizedTest
  @EnumSource(names = {"PRECISE", "LINUX"})
  void kernelsTestPassesOnRealThreads(Policy policy) throws InterruptedException {
    Course course = new Course(policy, Duration.ofSeconds(1));
    try (ProbeEngine engine = ProbeEngine.builder().policy(policy).driver(course).build()) {
      List<LogEntry> log = run(course, engine);
      check(course, log, Duration.ofMillis(500));
      leaveInOrder(engine);
    }
  }

  @Test
  void syncDriverThatIsProbedAsynchronouslyIsTooQuick() throws InterruptedException {
    Course course = new Course(Policy.LINUX, Duration.ofSeconds(5));
    try (ProbeEngine engine =
        ProbeEngine.builder()
            .policy(Policy.LINUX)
            .kernelCommandLine("driver_async_probe=sync")
            .simulated(0)
            .driver(course)
            .build()) {
      List<LogEntry> log = run(course, engine);
      assertThat(between(log, "4", "5")).isLessThan(Duration.ofMillis(2500)); // too quick
    }
  }

  private static List<LogEntry> run(Course course, ProbeEngine engine) throws InterruptedException {
    course.engine = engine;
    engine.start();
    engine.devices().appeared(new Part("course"));
    assertThat(engine.settle().complete()).isTrue();
    return engine.log();
  }

  private static void check(Course course, List<LogEntry> log, Duration threshold) {
    assertThat(between(log, "2", "3")).as("R171").isLessThanOrEqualTo(threshold);
    assertThat(between(log, "3", "4")).as("R172").isLessThanOrEqualTo(threshold);
    assertThat(between(log, "4", "5")).as("R173").isGreaterThanOrEqualTo(threshold);
    assertThat(between(log, "5", "6")).as("R174").isGreaterThanOrEqualTo(threshold);
    assertThat(course.completedAtTheEnd).as("R175").hasValue(2 * CPUS);
    assertThat(log).extracting(LogEntry::event).noneMatch(ProbeEvent.Failed.class::isInstance);
  }

  /** R176: what was registered last goes first, devices from the newest on. */
  private static void leaveInOrder(ProbeEngine engine) throws InterruptedException {
    engine.unregister("sync");
    engine.devices().gone(DeviceId.of("test", "sync-1"));
    engine.devices().gone(DeviceId.of("test", "sync-0"));
    engine.unregister("async");
    for (int i = 2 * CPUS - 1; i >= 0; i--) {
      engine.devices().gone(DeviceId.of("test", "async-" + i));
    }
    assertThat(engine.settle().bound()).extracting(d -> d.id().name()).containsExactly("course");
    assertThat(engine.log())
        .extracting(LogEntry::event)
        .filteredOn(DeviceEvent.Gone.class::isInstance)
        .hasSize(2 * CPUS + 2);
  }

  private static Duration between(List<LogEntry> log, String from, String to) {
    return Duration.ofNanos(nanos(log, to) - nanos(log, from));
  }

  private static long nanos(List<LogEntry> log, String mark) {
    return log.stream()
        .filter(entry -> marks(entry.event(), mark))
        .mapToLong(LogEntry::nanos)
        .findFirst()
        .orElseThrow(() -> new AssertionError("step " + mark + " was not reached"));
  }

  private static boolean marks(Event event, String mark) {
    return event instanceof ResourceEvent.Published published
        && published.key().name().equals(mark);
  }
}
