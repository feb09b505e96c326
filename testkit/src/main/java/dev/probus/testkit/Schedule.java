package dev.probus.testkit;

import java.time.Duration;

/** On what a world runs, and hence how to see the same run again. */
sealed interface Schedule {

  /** Says in one line how to repeat a run. */
  String howToRepeat();

  /** Virtual time, one thread at a time, in an order that the seed decides. */
  record Simulated(long seed) implements Schedule {
    @Override
    public String howToRepeat() {
      return "seed " + seed + "; to repeat it run this test with -D" + ProbusKit.SEED + "=" + seed;
    }
  }

  /** Real threads and the machine's clock. */
  record Real(Duration atMost) implements Schedule {
    @Override
    public String howToRepeat() {
      return "on real threads, whose order no seed repeats";
    }
  }
}
