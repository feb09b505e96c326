package dev.probus.core.machine;

import dev.probus.api.Device;
import dev.probus.api.bus.BusContext;
import dev.probus.api.resource.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens to a machine from outside once it has been started. */
final class Timetable {
  private final Stock stock;
  private final ScenarioProvider provider;
  private final Map<Duration, List<Action>> actions = new TreeMap<>();

  Timetable(Stock stock, ScenarioProvider provider) {
    this.stock = stock;
    this.provider = provider;
  }

  /** Enters an action; what is to happen at one time happens in the order of entry. */
  void enter(Duration at, Action action) {
    actions.computeIfAbsent(at, _ -> new ArrayList<>()).add(action);
  }

  /** Begins to count. */
  void begin(BusContext<? super Device> engine) {
    actions.forEach((at, due) -> engine.after(at, () -> due.forEach(a -> perform(a, engine))));
  }

  private void perform(Action action, BusContext<? super Device> engine) {
    Publisher publisher = provider.publisher();
    switch (action) {
      case Action.Add(String name) -> bus(name).inTurn(() -> bus(name).tell(stock.device(name)));
      case Action.Remove(String name) -> bus(name).inTurn(() -> bus(name).gone(stock.id(name)));
      case Action.Publish(String name) -> publisher.publish(Resource.key(name), new Resource(name));
      case Action.Withdraw(String name) -> publisher.withdraw(Resource.key(name));
      case Action.Never(String name) -> publisher.never(Resource.key(name));
      case Action.Request(String name) -> engine.modules().request(stock.requested(name));
      default -> throw new IllegalArgumentException(action + " happens to no machine");
    }
  }

  private ScenarioBus bus(String device) {
    return stock.bus(stock.id(device).bus().text());
  }
}
