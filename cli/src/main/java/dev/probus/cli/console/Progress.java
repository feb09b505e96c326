package dev.probus.cli.console;

import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work has come, to whoever is watching and after a second of work; never in a
 * pipe. For one thread.
 */
public final class Progress implements AutoCloseable {
  /** What a bar is kept within, in columns. */
  private static final int WIDTH = 78;

  private static final int BLOCKS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private final String what;
  private final Duration patience;
  private final @Nullable LongSupplier done;
  private @Nullable ProgressBar bar;
  private boolean shown;

  private Progress(Console console, String what, Duration patience, @Nullable LongSupplier done) {
    this.console = console;
    this.what = what;
    this.patience = patience;
    this.done = done;
  }

  /**
   * Begins to show progress of work that prints results as it goes: not where these are seen too.
   *
   * @param console where to show it
   * @param what the things that are counted: {@code files}
   * @param all how many there are
   */
  public static Progress among(Console console, String what, long all) {
    boolean seen = console.watched() == Watched.PROGRESS && all > 1;
    return of(console, what, PATIENCE, null).start(seen, all);
  }

  /**
   * Begins to show progress of work whose results are printed after it is closed.
   *
   * @param console where to show it
   * @param what the things that are counted: {@code files}
   * @param all how many there are, or may be at the most
   */
  public static Progress before(Console console, String what, long all) {
    return before(console, what, all, PATIENCE);
  }

  /** Does so after some time; a test has none to wait. */
  static Progress before(Console console, String what, long all, Duration patience) {
    boolean seen = console.watched() != Watched.NOTHING && all > 1;
    return of(console, what, patience, null).start(seen, all);
  }

  /**
   * Begins to show progress of work of which nobody knows how long it is, and whose results are
   * printed after this is closed.
   *
   * @param console where to show it
   * @param what the things that are counted: {@code events}
   * @param done how many there are so far; called on a thread of this, one call at a time
   */
  public static Progress counted(Console console, String what, LongSupplier done) {
    return of(console, what, PATIENCE, done).start(console.watched() != Watched.NOTHING, -1);
  }

  private static Progress of(
      Console console, String what, Duration patience, @Nullable LongSupplier done) {
    return new Progress(console, what, patience, done);
  }

  private Progress start(boolean seen, long all) {
    if (seen) {
      bar =
          ProgressBar.builder()
              .setTaskName(what)
              .setInitialMax(all)
              .setUpdateIntervalMillis(200)
              .setRenderer((state, _) -> render(state))
              .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
              .build();
    }
    return this;
  }

  /** Counts one thing as done. */
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Wipes the bar away. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close(); // after this its thread draws no more
    }
    if (shown) {
      show(" ".repeat(WIDTH));
      console.err().print('\r');
      console.err().flush();
    }
  }

  /** Called on the bar's own thread. */
  private String render(ProgressState state) {
    if (state.getElapsedAfterStart().compareTo(patience) < 0) {
      return "";
    }
    shown = true;
    return done == null
        ? bar(state.getCurrent(), state.getMax(), what)
        : done.getAsLong() + " " + what + " so far";
  }

  /** Draws a bar. */
  static String bar(long done, long all, String what) {
    int full = Math.clamp(BLOCKS * done / Math.max(1, all), 0, BLOCKS);
    return "█".repeat(full) + "░".repeat(BLOCKS - full) + " " + done + " of " + all + " " + what;
  }

  private void show(String line) {
    if (!line.isEmpty()) {
      console.err().print("\r" + line);
      console.err().flush();
    }
  }
}
