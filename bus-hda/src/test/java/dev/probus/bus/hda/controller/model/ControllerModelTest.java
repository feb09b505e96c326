package dev.probus.bus.hda.controller.model;

import static dev.probus.bus.hda.controller.Bits.BUSY;
import static dev.probus.bus.hda.controller.Bits.CRST;
import static dev.probus.bus.hda.controller.Bits.POINTER_RESET;
import static dev.probus.bus.hda.controller.Bits.RUN;
import static dev.probus.bus.hda.controller.Bits.UNSOLICITED;
import static dev.probus.bus.hda.controller.Bits.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.Bits;
import dev.probus.bus.hda.controller.Register;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each register shows, without any driver. */
class ControllerModelTest {
  private static final long MILLISECOND = 1_000_000;
  private static final Link MIRROR = command -> ~command;

  private final ControllerModel model =
      new ControllerModel(Map.<Integer, Supplier<Link>>of(1, () -> MIRROR), List.of());

  @BeforeEach
  void leaveReset() {
    model.write(Register.GCTL, CRST);
    assertThat(model.read(Register.GCTL) & CRST).isZero();
    model.pass(MILLISECOND);
    assertThat(model.read(Register.GCTL) & CRST).isEqualTo(CRST);
  }

  private void startRings(int size) {
    long page = model.memory().address();
    model.write(Register.CORBLBASE, (int) page);
    model.write(Register.CORBUBASE, (int) (page >>> 32));
    model.write(Register.RIRBLBASE, (int) page + 2048);
    model.write(Register.RIRBUBASE, (int) (page >>> 32));
    model.write(Register.CORBSIZE, size);
    model.write(Register.RIRBSIZE, size);
    model.write(Register.RINTCNT, 1);
    model.write(Register.RIRBCTL, RUN | Bits.RESPONSE);
    model.write(Register.CORBCTL, RUN);
    model.write(Register.INTCTL, Bits.GLOBAL | Bits.CONTROLLER);
  }

  private void send(int slot, int command) {
    model.memory().write(model.memory().address() + slot * 4L, command);
    model.write(Register.CORBWP, slot);
    model.pass(MILLISECOND);
  }

  @Test
  void presenceIsShownAfterResetAndClearedByOnes() {
    model.pass(MILLISECOND);
    assertThat(model.read(Register.STATESTS)).isEqualTo(2);
    model.write(Register.STATESTS, 1);
    assertThat(model.read(Register.STATESTS)).isEqualTo(2);
    model.write(Register.STATESTS, 2);
    assertThat(model.read(Register.STATESTS)).isZero();
    model.write(Register.GCTL, 0);
    model.pass(MILLISECOND);
    assertThat(model.read(Register.GCTL) & CRST).isZero();
    model.write(Register.CORBWP, 7);
    assertThat(model.read(Register.CORBWP)).isZero(); // nothing can be written in reset
    leaveReset();
    model.pass(MILLISECOND);
    assertThat(model.read(Register.STATESTS)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 16", "2, 256"})
  void pointersGoRoundRingsOfEachSize(int size, int entries) {
    startRings(size);
    for (int i = 1; i <= 2 * entries + 1; i++) {
      int command = 0x100f0000 | i & 0xff;
      send(i % entries, command);
      assertThat(model.read(Register.CORBRP)).isEqualTo(i % entries);
      assertThat(model.read(Register.RIRBWP)).isEqualTo(i % entries);
      long entry = model.memory().address() + 2048 + (i % entries) * 8L;
      assertThat(model.memory().read(entry)).isEqualTo(~command);
      assertThat(model.memory().read(entry + 4)).isEqualTo(1);
    }
    assertThat(model.read(Register.CORBSIZE) & 0xf0).isNotZero(); // the sizes it can have
  }

  @Test
  void aResponseTakesAFrameAndRaisesTheInterrupt() {
    startRings(2);
    model.memory().write(model.memory().address() + 4, 0x100f0000);
    model.write(Register.CORBWP, 1);
    assertThat(model.read(Register.RIRBWP)).isZero();
    long before = model.nanos();
    assertThat(model.awaitInterrupt(MILLISECOND)).isTrue();
    assertThat(model.nanos() - before).isEqualTo(ControllerModel.FRAME.toNanos());
    assertThat(model.read(Register.INTSTS)).isEqualTo(Bits.GLOBAL | Bits.CONTROLLER);
    model.write(Register.RIRBSTS, Bits.RESPONSE);
    assertThat(model.read(Register.INTSTS)).isZero();
    assertThat(model.awaitInterrupt(MILLISECOND)).isFalse();
    assertThat(model.nanos() - before).isEqualTo(ControllerModel.FRAME.toNanos() + MILLISECOND);
  }

  @Test
  void interruptsComeAfterAsManyResponsesAsWereAskedFor() {
    startRings(2);
    model.write(Register.RINTCNT, 3);
    send(1, 0x100f0000);
    send(2, 0x100f0001);
    assertThat(model.read(Register.RIRBSTS)).isZero();
    send(3, 0x100f0002);
    assertThat(model.read(Register.RIRBSTS)).isEqualTo(Bits.RESPONSE);
  }

  @Test
  void theReadPointerIsResetByABitThatStays() { // H3
    startRings(2);
    send(1, 0x100f0000);
    model.write(Register.CORBCTL, 0);
    model.write(Register.CORBRP, POINTER_RESET);
    assertThat(model.read(Register.CORBRP)).isEqualTo(POINTER_RESET);
    model.write(Register.CORBRP, 0);
    assertThat(model.read(Register.CORBRP)).isZero();
    model.write(Register.RIRBWP, POINTER_RESET);
    assertThat(model.read(Register.RIRBWP)).isZero();
  }

  @Test
  void aRingThatDoesNotRunMovesNothing() {
    startRings(2);
    model.write(Register.CORBCTL, 0);
    send(1, 0x100f0000);
    assertThat(model.read(Register.CORBRP)).isZero();
    model.write(Register.CORBCTL, RUN);
    model.pass(MILLISECOND);
    assertThat(model.read(Register.RIRBWP)).isEqualTo(1);
    model.write(Register.RIRBCTL, 0);
    send(2, 0x100f0000);
    assertThat(model.read(Register.CORBRP)).isEqualTo(2);
    assertThat(model.read(Register.RIRBWP)).isEqualTo(1); // the response found no ring
  }

  @Test
  void nobodyAnswersAtAnotherAddress() {
    startRings(2);
    send(1, 0x200f0000);
    send(2, 0xf00f0000);
    assertThat(model.read(Register.CORBRP)).isEqualTo(2);
    assertThat(model.read(Register.RIRBWP)).isZero();
  }

  @Test
  void aRingOutsideOfMemoryIsAnError() {
    startRings(2);
    model.write(Register.CORBUBASE, 7);
    send(1, 0x100f0000);
    assertThat(model.read(Register.CORBSTS)).isEqualTo(Bits.MEMORY_ERROR);
    model.write(Register.CORBSTS, Bits.MEMORY_ERROR);
    assertThat(model.read(Register.CORBSTS)).isZero();
  }

  @Test
  void unsolicitedResponsesAreHeardOnlyIfAccepted() {
    startRings(2);
    model.raise(1, 0x1234);
    assertThat(model.read(Register.RIRBWP)).isZero();
    model.write(Register.GCTL, CRST | UNSOLICITED);
    model.raise(1, 0x1234);
    assertThat(model.read(Register.RIRBWP)).isEqualTo(1);
    long entry = model.memory().address() + 2048 + 8;
    assertThat(model.memory().read(entry)).isEqualTo(0x1234);
    assertThat(model.memory().read(entry + 4)).isEqualTo(0x11);
  }

  @Test
  void theImmediateInterfaceIsBusyForAFrame() { // H8
    model.write(Register.IC, 0x100f0000);
    model.write(Register.IRS, BUSY);
    assertThat(model.read(Register.IRS)).isEqualTo(BUSY);
    model.pass(ControllerModel.FRAME.toNanos());
    assertThat(model.read(Register.IRS)).isEqualTo(VALID | 1 << 4);
    assertThat(model.read(Register.IR)).isEqualTo(~0x100f0000);
    model.write(Register.IRS, VALID);
    assertThat(model.read(Register.IRS) & VALID).isZero();
    model.write(Register.IC, 0x200f0000);
    model.write(Register.IRS, BUSY);
    model.pass(2 * ControllerModel.FRAME.toNanos());
    assertThat(model.read(Register.IRS)).isZero(); // free again, nothing valid
  }

  @Test
  void whatCannotBeIsRefused() {
    Map<Integer, Supplier<Link>> one = Map.of(1, () -> MIRROR);
    assertThatThrownBy(() -> new ControllerModel(one, List.of(new Fault.Ghost(1))))
        .hasMessage("ghost at address 1, where a codec is; expected silent");
    assertThatThrownBy(() -> new ControllerModel(one, List.of(new Fault.Silent(15))))
        .hasMessage("codec address 15, expected 0 to 14");
    assertThatThrownBy(() -> new ControllerModel(Map.of(15, () -> MIRROR), List.of()))
        .hasMessage("codec address 15, expected 0 to 14");
  }
}
