package dev.probus.cli.console;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come, to whoever is watching. For one thread. */
public final class Progress implements AutoCloseable {
  /** What a bar is kept within, in columns. */
  private static final int WIDTH = 78;

  private static final int BLOCKS = 40;

  private final Console console;
  private final String what;
  private final @Nullable ProgressBar bar;
  private boolean shown;

  /**
   * Begins to show progress, on a terminal and after a second of work.
   *
   * @param console where to show it
   * @param what the things that are counted: {@code files}
   * @param all how many there are
   */
  public Progress(Console console, String what, int all) {
    this.console = console;
    this.what = what;
    this.bar = console.live() && all > 1 ? start(all) : null;
  }

  private ProgressBar start(int all) {
    return ProgressBar.builder()
        .setTaskName(what)
        .setInitialMax(all)
        .setUpdateIntervalMillis(200)
        .setRenderer((state, _) -> render(state))
        .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
        .build();
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
    if (state.getElapsedAfterStart().toSeconds() < 1) {
      return "";
    }
    shown = true;
    return bar(state.getCurrent(), state.getMax(), what);
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
