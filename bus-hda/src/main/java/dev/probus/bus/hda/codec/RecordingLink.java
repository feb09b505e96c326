package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what goes over a link. As safe for threads as a list is: for one at a time.
 *
 * <p>A codec can make an enumeration long, but not endless; what is written down has a limit all
 * the same.
 */
public final class RecordingLink implements Link {
  /** So many exchanges are kept at most: the first ones. */
  public static final int LIMIT = 100_000;

  private final Link link;
  private final List<Exchange> exchanges = new ArrayList<>();

  /** Records what goes over a link. */
  public RecordingLink(Link link) {
    this.link = link;
  }

  @Override
  public int send(int command) {
    int response = link.send(command);
    if (exchanges.size() < LIMIT) {
      exchanges.add(new Exchange(command, response));
    }
    return response;
  }

  /** Returns what was sent so far, in order. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
