package dev.probus.bus.hda.codec;

/**
 * Asks one codec behind a link, by node and verb.
 *
 * <p>As safe for threads as its link is. A request that cannot be encoded (a node above 0x7f, say)
 * is answered with {@link Link#NO_ANSWER} and reaches no wire (H14).
 *
 * @param link the way to the codec
 * @param address the codec's address, 0 to 15
 */
public record CodecAccess(Link link, int address) {

  /** Sends a get verb and returns its response, or {@link Link#NO_ANSWER}. */
  public int get(int node, Verb verb, int payload) {
    int command = Command.encode(address, node, verb.code(), payload);
    return command == Command.INVALID ? Link.NO_ANSWER : link.send(command);
  }

  /** Sends a get verb without payload and returns its response, or {@link Link#NO_ANSWER}. */
  public int get(int node, Verb verb) {
    return get(node, verb, 0);
  }

  /** Reads a parameter of a node; {@link Link#NO_ANSWER} if it cannot be read. */
  public int parameter(int node, Parameter parameter) {
    return get(node, Verb.GET_PARAMETER, parameter.id());
  }

  /** Sends a set verb; the response says nothing (H15) and is dropped. */
  public void set(int node, Verb verb, int payload) {
    var _ = get(node, verb, payload);
  }
}
