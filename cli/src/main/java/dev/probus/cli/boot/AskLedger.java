package dev.probus.cli.boot;

import dev.probus.api.event.ModuleEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps account of who asked for which modules. */
final class AskLedger {
  /** A place in the list of who asked. */
  private record Place(List<ModuleAsk> asks, int index) {}

  private final Map<String, List<ModuleAsk>> asked = new HashMap<>();
  private final Map<String, Deque<Place>> unanswered = new HashMap<>();

  void asked(ModuleEvent.Requested request, long now) {
    List<ModuleAsk> asks = asked.computeIfAbsent(request.by(), _ -> new ArrayList<>());
    unanswered
        .computeIfAbsent(request.name(), _ -> new ArrayDeque<>())
        .add(new Place(asks, asks.size()));
    asks.add(new ModuleAsk(request.name(), request.modules(), now, now, Optional.empty()));
  }

  /** Answers the oldest request of this name that has no answer yet. */
  void answered(ModuleEvent.Answered answer, long now) {
    Place place = unanswered.getOrDefault(answer.name(), new ArrayDeque<>()).poll();
    if (place != null) {
      ModuleAsk ask = place.asks().get(place.index());
      place
          .asks()
          .set(
              place.index(),
              new ModuleAsk(
                  ask.name(), ask.modules(), ask.from(), now, Optional.of(answer.answer())));
    }
  }

  /** Returns what somebody asked for, in order. */
  List<ModuleAsk> by(String who) {
    return asked.getOrDefault(who, List.of());
  }
}
