package dev.probus.bus.hda.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Z12: nobody gives back what another took. */
class DisplayPowerTest {
  private final DisplayPower power = new DisplayPower();

  @Test
  void aLeaseIsGivenBackOnce() {
    DisplayPower.Lease codec = power.lease();
    DisplayPower.Lease controller = power.lease();
    assertThat(power.users()).isEqualTo(2);
    controller.close();
    controller.close();
    assertThat(power.users()).isEqualTo(1);
    codec.close();
    assertThat(power.users()).isZero();
  }

  @Test
  void whoWentOnWithoutADisplayGivesNothingBackWhenItHasCome() {
    DisplayPower.Lease early = DisplayPower.lease(Optional.empty());
    DisplayPower.Lease late = DisplayPower.lease(Optional.of(new DisplayAudio("card0", power)));
    early.close();
    assertThat(power.users()).isEqualTo(1);
    late.close();
    assertThat(power.users()).isZero();
  }
}
