package dev.probus.testkit.contract;

import dev.probus.api.bus.Bus;
import java.time.Duration;
import java.util.Optional;

/** A bus that is right keeps the contract, with sound hardware and with faulty. */
final class AcmeBusContractTest extends BusContract {
  @Override
  protected Bus<?> bus() {
    return Acme.sound();
  }

  @Override
  protected Optional<Bus<?>> busWith(Fault fault) {
    return switch (fault) {
      case LATE ->
          Optional.of(
              Acme.bus(
                  engine -> engine.after(Duration.ofSeconds(1), () -> engine.appeared(Acme.LEFT))));
      case FLAPPING ->
          Optional.of(
              Acme.bus(engine -> {
                engine.appeared(Acme.LEFT);
                engine.gone(Acme.LEFT.id());
                engine.appeared(Acme.LEFT);
              }));
      case ABSENT, GHOST, DUPLICATE, VANISHING, HANGING -> Optional.empty();
    };
  }
}
