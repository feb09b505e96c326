package dev.probus.core.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of the log while it is read.
 *
 * @param about what it is about
 * @param by what else belongs to it; the same if nothing does
 * @param others what further belongs to it, in order
 */
public record Note(Object about, Object by, List<Object> others) {

  /** Reads what stands in a chunk. */
  static Note read(Chunk chunk, int at, Names names) {
    int about = chunk.about(at);
    int by = chunk.by(at);
    List<Object> others = new ArrayList<>(chunk.others(at));
    for (int i = 0; i < chunk.others(at); i++) {
      others.add(names.get(chunk.other(at, i)));
    }
    return new Note(names.get(about), names.get(by), others);
  }
}
