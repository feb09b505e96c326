package dev.probus.testkit;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.machine.ScenarioScript;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/**
 * Runs worlds: an engine with the buses, drivers, modules and providers under test. By default time
 * is virtual, one thread runs at a time, and the order of everything is a function of a seed; so a
 * failure can be repeated. What fails says how.
 *
 * <p>Immutable; may be used from any thread, and more than once if what it is given makes its parts
 * anew or can be started again, as {@link ScriptedBus} can.
 */
public final class ProbusKit {
  /** The system property with the seed to use where a test does not name one. */
  public static final String SEED = "probus.seed";

  private final Consumer<? super ProbeEngineBuilder> parts;
  private final Schedule schedule;

  private ProbusKit(Consumer<? super ProbeEngineBuilder> parts, Schedule schedule) {
    this.parts = Objects.requireNonNull(parts, "parts");
    this.schedule = schedule;
  }

  /**
   * Returns a kit for worlds of these parts, with the seed of {@link #SEED} or else 0: first come,
   * first served.
   *
   * @param parts adds to a new builder what a world is made of, for example {@code world ->
   *     world.installed()}; called once for each world
   * @throws IllegalArgumentException if {@link #SEED} is set to something else than a number
   */
  public static ProbusKit of(Consumer<? super ProbeEngineBuilder> parts) {
    return new ProbusKit(parts, new Schedule.Simulated(givenSeed().orElse(0)));
  }

  /**
   * Returns a kit for worlds of installed parts, found by name: buses' plug-ins, providers, modules
   * and machines.
   *
   * @param names what each part calls itself, for example {@code sof-hda}
   * @throws IllegalArgumentException if nothing of a name is installed, once a world is started
   */
  public static ProbusKit plugins(String... names) {
    List<String> wanted = List.of(names);
    return of(world -> Plugins.add(wanted, world));
  }

  /**
   * Returns a kit for worlds that a scenario describes.
   *
   * @throws IllegalArgumentException if something in it can happen to no machine, once a world is
   *     started
   */
  public static ProbusKit scenario(ScenarioScript script) {
    return of(world -> {
      try {
        world.machine(script.machine());
      } catch (UnreadableMachineException e) {
        throw new IllegalArgumentException(e.problem().toString(), e);
      }
    });
  }

  /** Returns the same kit with more parts, added after those that it has. */
  public ProbusKit and(Consumer<? super ProbeEngineBuilder> more) {
    Consumer<? super ProbeEngineBuilder> before = parts;
    return new ProbusKit(
        world -> {
          before.accept(world);
          more.accept(world);
        },
        schedule);
  }

  /** Returns the same kit under a policy; without one it is {@link Policy#PRECISE}. */
  public ProbusKit policy(Policy who) {
    return and(world -> world.policy(who));
  }

  /** Returns the same kit with an order of its own for each seed. */
  public ProbusKit seed(long seed) {
    return new ProbusKit(parts, new Schedule.Simulated(seed));
  }

  /**
   * Returns the same kit on real threads and the machine's clock, in no order that could be
   * repeated.
   *
   * @param atMost how long a world may take to come to rest; more than nothing
   */
  public ProbusKit realThreads(Duration atMost) {
    if (!atMost.isPositive()) {
      throw new IllegalArgumentException("atMost: " + atMost + ", expected more than nothing");
    }
    return new ProbusKit(parts, new Schedule.Real(atMost));
  }

  /** Starts a world, lets it come to rest, and closes it. */
  public KitResult run() {
    return start().finish();
  }

  /** Starts a world that the test goes on with. */
  public KitWorld start() {
    ProbeEngineBuilder builder = ProbeEngine.builder();
    parts.accept(builder);
    if (schedule instanceof Schedule.Simulated simulated) {
      builder.simulated(simulated.seed());
    }
    ProbeEngine engine = builder.build();
    engine.start();
    return new KitWorld(engine, schedule);
  }

  /**
   * Runs a test for many seeds, 1 and up, or for the one of {@link #SEED} alone if it is set. The
   * first failure ends it and names its seed.
   *
   * {@snippet :
   * ProbusKit.forSeeds(100, seed -> {
   *   ScriptedBus<AcmeDevice> bus = ScriptedBus.of("acme", speaker);
   *   ProbusKit.of(world -> world.bus(bus).driver(new SpeakerDriver()))
   *       .seed(seed)
   *       .run()
   *       .everythingBound();
   * });
   * }
   *
   * @param count how many seeds; at least 1
   * @param test what to do with each; makes its world anew
   */
  public static void forSeeds(int count, SeededTest test) {
    seeds(count).forEach(seed -> runOne(seed, test));
  }

  /**
   * Returns so many seeds, 1 and up, or the one of {@link #SEED} alone if it is set.
   *
   * @param count how many; at least 1
   */
  public static LongStream seeds(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("seeds: " + count + ", expected 1 or more");
    }
    OptionalLong given = givenSeed();
    return given.isPresent() ? LongStream.of(given.getAsLong()) : LongStream.rangeClosed(1, count);
  }

  private static void runOne(long seed, SeededTest test) {
    try {
      test.run(seed);
    } catch (IncompleteExecutionException e) { // the test said that it cannot be run here
      throw e;
    } catch (AssertionError | Exception e) {
      String message = String.valueOf(e.getMessage());
      String how = new Schedule.Simulated(seed).howToRepeat();
      boolean told = e instanceof AssertionFailedError && message.contains(how);
      throw new AssertionFailedError(told ? message : e + Failure.line(how), e);
    }
  }

  private static OptionalLong givenSeed() {
    String text = System.getProperty(SEED);
    if (text == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "-D%s=%s: expected a whole number", SEED, text), e);
    }
  }

  /** A test that is a function of a seed. */
  @FunctionalInterface
  public interface SeededTest {
    /**
     * Runs the test.
     *
     * @param seed what to hand to {@link ProbusKit#seed}
     * @throws Exception if it cannot be run; the same as a failure
     */
    void run(long seed) throws Exception;
  }
}
