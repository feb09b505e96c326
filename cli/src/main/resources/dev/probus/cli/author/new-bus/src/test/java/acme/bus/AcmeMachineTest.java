package acme.bus;

import dev.probus.testkit.ProbusKit;
import org.junit.jupiter.api.Test;

/** All of it together, in every order that a hundred seeds give. */
final class AcmeMachineTest {
  @Test
  void everySlotIsBound() {
    ProbusKit.forSeeds(
        100,
        seed ->
            ProbusKit.of(
                    world -> world.machine(new AcmeMachine().machine()).module(new AcmeModule()))
                .seed(seed)
                .run()
                .everythingBound());
  }
}
