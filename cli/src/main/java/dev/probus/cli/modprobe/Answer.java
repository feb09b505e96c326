package dev.probus.cli.modprobe;

import dev.probus.core.module.LoadStep;
import dev.probus.core.module.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * What a name stands for, and what it takes to load that.
 *
 * @param name the name as it was asked for
 * @param resolution what it stands for
 * @param steps what to do, in order, with the repetitions modprobe makes (R142); nothing if that
 *     was not asked
 */
public record Answer(String name, Resolution resolution, Optional<List<LoadStep>> steps) {

  /** Keeps its own copy of the steps. */
  public Answer {
    steps = steps.map(List::copyOf);
  }

  /** Tells whether anything goes by the name; modprobe fails only if nothing does (R141). */
  public boolean known() {
    return !(resolution instanceof Resolution.NotFound);
  }

  /** Returns the answer in words: the steps if they were asked for, else the candidates. */
  public List<String> words() {
    return steps
        .map(all -> all.stream().map(Answer::word).toList())
        .orElseGet(resolution::candidates);
  }

  private static String word(LoadStep step) {
    return switch (step) {
      case LoadStep.Insert insert -> insert.module();
      case LoadStep.InKernel inKernel -> "builtin:" + inKernel.module();
      case LoadStep.CommandInstead command -> "install:" + command.module();
    };
  }
}
