package dev.probus.bus.soundwire;

import dev.probus.api.resource.ResourceKey;

/**
 * How a peripheral's driver is told of its status. A bus makes one for each of its devices; {@link
 * SdwDriver} uses it so that a driver need not. May be used from any thread.
 */
public interface SdwPort {

  /** Returns what is known of the peripheral now. */
  SdwState state();

  /** Returns the key of the resource that the peripheral is on the bus. */
  ResourceKey<Enumerated> enumerated();

  /** Returns the key of the resource that the peripheral is on the bus and set up. */
  ResourceKey<Initialised> initialised();

  /**
   * Prepares for a driver that is about to be probed. Nothing is told before {@link Session#begin}.
   *
   * @param driver the driver's name
   * @param listener what is told, by one thread at a time
   * @throws IllegalStateException if another driver's session has not been closed
   */
  Session open(String driver, Listener listener);

  /** Closes the session that is open, if one is. */
  void close();

  /** What a driver is told. */
  interface Listener {
    /**
     * The peripheral is in this state now. Between two generations the listener is always told that
     * the first has ended; a state that is over by now is left out.
     *
     * @throws Exception if the peripheral cannot be set up; it is then not initialised
     */
    void status(SdwState state) throws Exception;

    /**
     * The peripheral of this generation wants to be served (S30).
     *
     * @param causes what its first interrupt register says, 0 to 0xFF (S5)
     * @throws Exception if that went wrong; noted in the log
     */
    void alert(SdwState state, int causes) throws Exception;
  }

  /** From before a driver's probe until after its removal. */
  interface Session extends AutoCloseable {
    /** Tells the listener of the state now, and from now on of each change, in order. */
    void begin();

    /**
     * Ends telling: waits for what is being told, and nothing is told any more (S27). Closing twice
     * does nothing.
     */
    @Override
    void close();
  }
}
