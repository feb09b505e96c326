package dev.probus.core.machine;

import dev.probus.api.event.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of verdicts, as a scenario calls them. */
enum Reason {
  NOBODY(Verdict.NobodyProvides.class),
  NEVER(Verdict.NeverComes.class),
  OUTSIDE(Verdict.ProviderOutside.class),
  UNDRIVEN(Verdict.ProviderWithoutDriver.class),
  UNLOADABLE(Verdict.ProviderNotLoadable.class),
  FAILED(Verdict.ProviderFailed.class),
  WAITS(Verdict.ProviderWaits.class),
  SILENT(Verdict.ProviderSilent.class),
  UNBOUND(Verdict.ProviderUnbound.class),
  CYCLE(Verdict.Cycle.class),
  UNNOTICED(Verdict.Unnoticed.class);

  private final Class<? extends Verdict> kind;

  Reason(Class<? extends Verdict> kind) {
    this.kind = kind;
  }

  boolean says(Verdict verdict) {
    return kind.isInstance(verdict);
  }

  static Optional<Reason> of(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /** Returns all words, for messages. */
  static String words() {
    return Arrays.stream(values()).map(Reason::word).collect(Collectors.joining(" "));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
