package dev.probus.cli.modprobe;

/** Shows answers one after another; closed after the last. For one thread. */
public sealed interface AnswerPrinter extends AutoCloseable
    permits AnswerLines, AnswerRows, AnswerJson {
  /** Shows an answer. */
  void print(Answer answer);

  /** Ends what was begun. */
  @Override
  default void close() {}
}
