package dev.probus.bus.hda.machine;

import dev.probus.api.driver.WorkContext;
import dev.probus.bus.hda.Unready;
import java.util.ArrayList;
import java.util.List;

/**
 * The codecs of one controller that cannot be configured yet (Z30), and the work that looks again
 * each second until they can be, or have been given up (H34).
 *
 * @param codecs which
 */
record LateCodecs(List<Unready> codecs) {

  LateCodecs {
    codecs = List.copyOf(codecs);
  }

  void lookAgain(WorkContext work) throws InterruptedException {
    List<Unready> waiting = new ArrayList<>(codecs);
    while (!waiting.isEmpty()) {
      work.pause(Unready.PAUSE);
      waiting.replaceAll(Unready::next);
      waiting.removeIf(codec -> told(codec, work));
    }
  }

  private static boolean told(Unready codec, WorkContext work) {
    if (codec.ready()) {
      work.publish(codec.device().ready(), codec.told());
      return true;
    }
    if (codec.hopeless()) {
      work.note(codec.device() + ": given up after " + codec.tries() + " tries");
      work.never(codec.device().ready());
      return true;
    }
    return false;
  }
}
