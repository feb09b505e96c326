package dev.probus.bus.hda.codec;

/**
 * Carries one command to a codec and brings its response back.
 *
 * <p>A link serves every codec behind one controller; the command says which codec is meant (H14).
 * Unless an implementation says otherwise it may be used by one thread at a time.
 */
@FunctionalInterface
public interface Link {

  /** Stands for "no answer": nobody at that address, a time-out, or a bus error (H22). */
  int NO_ANSWER = -1;

  /**
   * Sends a command and returns the response.
   *
   * @param command 32 bits as {@link Command#encode} makes them
   * @return the response, or {@link #NO_ANSWER}; a codec that is there answers 0 for what it lacks
   */
  int send(int command);
}
