package dev.probus.bus.hda.controller.model;

import java.util.Arrays;

/** Responses on their way to the controller, by the time at which they arrive. */
final class Flight {
  /** Stands for no time at all. */
  static final long NEVER = Long.MAX_VALUE;

  private long[] due = new long[8];
  private int[] responses = new int[8];
  private int[] extensions = new int[8];
  private int first;
  private int end;

  /** Sends a response off; those of one time arrive in the order in which they were sent. */
  void add(long when, int response, int extension) {
    if (end == due.length) {
      makeRoom();
    }
    int place = end++;
    while (place > first && due[place - 1] > when) {
      due[place] = due[place - 1];
      responses[place] = responses[place - 1];
      extensions[place] = extensions[place - 1];
      place--;
    }
    due[place] = when;
    responses[place] = response;
    extensions[place] = extension;
  }

  private void makeRoom() {
    int size = end - first;
    int room = size * 2 > due.length ? due.length * 2 : due.length;
    due = Arrays.copyOf(Arrays.copyOfRange(due, first, end), room);
    responses = Arrays.copyOf(Arrays.copyOfRange(responses, first, end), room);
    extensions = Arrays.copyOf(Arrays.copyOfRange(extensions, first, end), room);
    first = 0;
    end = size;
  }

  /** Returns when the next one arrives, or {@link #NEVER}. */
  long next() {
    return first == end ? NEVER : due[first];
  }

  /** Returns the next one's 32 bits. */
  int response() {
    return responses[first];
  }

  /** Returns the next one's extension: address, and whether it is unsolicited. */
  int extension() {
    return extensions[first];
  }

  /** Takes the next one out. */
  void remove() {
    first++;
    if (first == end) {
      clear();
    }
  }

  void clear() {
    first = 0;
    end = 0;
  }
}
