package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.link.LinkEvent;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.link.LinkListener;
import dev.probus.bus.soundwire.link.Numbers;
import dev.probus.bus.soundwire.link.Peripheral;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One link of a recording: what the model has noted of it, and how far the log agrees. */
final class ReplayedLink {
  private final List<LinkEvent> noted = new ArrayList<>();
  private final Set<Integer> matched = new TreeSet<>();
  private final Stimuli stimuli;

  /** Where the next recorded event is looked for. */
  private int from;

  ReplayedLink(
      int link,
      Recording recording,
      Numbers numbers,
      boolean numbersAreGiven,
      Consumer<LinkEvent> log) {
    LinkListener listener =
        new LinkListener() {
          @Override
          public void noted(LinkEvent event) {
            noted.add(event);
            log.accept(event);
          }

          @Override
          public void changed(Peripheral peripheral) {}

          @Override
          public void ready(Peripheral peripheral, String failure) {}

          @Override
          public void alerted(Peripheral peripheral, int causes) {}

          @Override
          public void undeclared(Peripheral peripheral) {}
        };
    List<Recorded> own = recording.events().stream().filter(event -> event.link() == link).toList();
    this.stimuli = new Stimuli(link, own, numbers, numbersAreGiven, listener);
  }

  /** Lets happen what leads to a recorded event, if it has not come yet; whether it comes. */
  boolean bringAbout(Recorded event) {
    boolean found = find(event);
    if (!found) {
      stimuli.leadTo(event);
      found = find(event);
    }
    stimuli.passed();
    return found;
  }

  private boolean find(Recorded event) {
    for (int i = from; i < noted.size(); i++) {
      if (event.is(noted.get(i))) {
        matched.add(i);
        from = i + 1;
        return true;
      }
    }
    return false;
  }

  /** Returns what was noted of these kinds among the matched events, and is none of them. */
  List<LinkEvent> beside(Set<LinkEventKind> kinds) {
    List<LinkEvent> beside = new ArrayList<>();
    int first = matched.isEmpty() ? 0 : matched.iterator().next();
    for (int i = first; i < from; i++) {
      if (!matched.contains(i) && kinds.contains(noted.get(i).kind())) {
        beside.add(noted.get(i));
      }
    }
    return beside;
  }
}
