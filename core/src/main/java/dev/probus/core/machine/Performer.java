package dev.probus.core.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Carries out operations of a machine's drivers and modules. From any thread. */
final class Performer {
  /** Longer than anybody waits, and short enough to be simulated to its end. */
  private static final Duration HANG = Duration.ofHours(1);

  private final Stock stock;

  Performer(Stock stock) {
    this.stock = stock;
  }

  /**
   * Carries them out, one after another.
   *
   * @throws IOException if one of them is to fail
   * @throws InterruptedException if nobody wants the rest any more
   */
  void perform(List<Operation> operations, Stage stage) throws IOException, InterruptedException {
    for (Operation operation : operations) {
      perform(operation, stage);
    }
  }

  private void perform(Operation operation, Stage stage) throws IOException, InterruptedException {
    switch (operation) {
      case Operation.Publish(String resource) ->
          stage.publish(Resource.key(resource), new Resource(resource));
      case Operation.Withdraw(String resource) -> stage.withdraw(Resource.key(resource));
      case Operation.Never(String resource) -> stage.never(Resource.key(resource));
      case Operation.Add(String device) -> stage.add(stock.device(device));
      case Operation.Delete(String device) ->
          stock.bus(stock.id(device).bus().text()).gone(stock.id(device));
      case Operation.Sleep(Duration time) -> stage.pause(time);
      case Operation.Hang() -> stage.pause(HANG);
      case Operation.Request(String name) ->
          stage.modules().request(stock.requested(name)).await(); // R128: says nothing of drivers
      case Operation.Fail() -> throw new IOException("it fails, as the scenario says");
      case Operation.Trigger _, Operation.Link _ ->
          throw new IllegalArgumentException(operation.text() + " is for a replay");
    }
  }
}
