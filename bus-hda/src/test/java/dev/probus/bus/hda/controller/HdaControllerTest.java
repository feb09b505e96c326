package dev.probus.bus.hda.controller;

import static dev.probus.bus.hda.controller.EchoCodec.answer;
import static dev.probus.bus.hda.controller.EchoCodec.command;
import static dev.probus.bus.hda.controller.EchoCodec.controller;
import static dev.probus.bus.hda.controller.EchoCodec.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.Notice.Kind;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.controller.model.Fault;
import dev.probus.bus.hda.controller.model.Fault.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H1 to H9 from the driver's side, with hardware that does and does not behave. */
class HdaControllerTest {
  private static final ControllerSettings USUAL = ControllerSettings.usual();
  private static final List<Integer> ALL =
      List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);

  private static List<Kind> kinds(HdaController controller) {
    return controller.notices().stream().map(Notice::kind).toList();
  }

  /** Sends so many commands to an address and returns how many were answered rightly. */
  private static int talk(HdaController controller, int address, int commands) {
    int right = 0;
    for (int i = 0; i < commands; i++) {
      int command = command(address, i);
      right += controller.send(command) == answer(command) ? 1 : 0;
    }
    return right;
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void everyWayCarriesEveryCommandToFifteenCodecsRoundTheRing(Way way) {
    HdaController controller = started(USUAL.with(way), ALL);
    assertThat(controller.codecMask()).isEqualTo(0x7fff);
    long seed = Long.getLong("probus.seed", 20261123L);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) { // nearly eight times round
      int command = command(random.nextInt(15), random.nextInt(1 << 20));
      assertThat(controller.send(command))
          .as("seed %d, command %d", seed, i)
          .isEqualTo(answer(command));
    }
    assertThat(controller.notices()).isEmpty();
  }

  @Test
  void anInvalidCommandReachesNobody() {
    assertThat(started(USUAL, List.of(0)).send(Command.INVALID)).isEqualTo(Link.NO_ANSWER);
  }

  @Test
  void theMaskIsWhatTheOptionsLeaveOfWhoIsPresent() { // H10, H11
    assertThat(started(USUAL.withSlots(4), ALL).codecMask()).isEqualTo(0xf);
    assertThat(started(USUAL.withProbeMask(0x15), ALL).codecMask()).isEqualTo(0x15);
    HdaController forced = started(USUAL.withProbeMask(0x105), List.of(0, 1));
    assertThat(forced.codecMask()).isEqualTo(5);
    assertThat(kinds(forced)).containsExactly(Kind.MASKED);
  }

  @Test
  void aLaterResetFindsNoOtherCodecs() { // H1
    ControllerModel model = controller(List.of(0, 3));
    HdaController controller = new HdaController(model, USUAL);
    controller.start();
    assertThat(model.read(Register.STATESTS)).isZero(); // acknowledged
    controller.restart();
    assertThat(controller.codecMask()).isEqualTo(9);
    assertThat(talk(controller, 3, 300)).isEqualTo(300);
  }

  @Test
  void aControllerThatStaysInResetHasNoCodecs() {
    HdaController controller = started(USUAL, List.of(0), new Fault.Broken(Part.RESET));
    assertThat(controller.codecMask()).isZero();
    assertThat(kinds(controller)).contains(Kind.NOT_READY);
    assertThat(controller.uptime()).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
  }

  @Test
  void withoutInterruptsTheRingIsPolledAfterOneTimeOut() { // H7 b
    HdaController controller = started(USUAL, List.of(0), new Fault.Broken(Part.INTERRUPTS));
    assertThat(talk(controller, 0, 400)).isEqualTo(400);
    assertThat(kinds(controller)).containsExactly(Kind.POLLING);
    assertThat(controller.uptime()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1100));
  }

  @Test
  void deadRingsAreGivenUpForTheImmediateInterface() { // H7 b, c, f, g
    HdaController controller = started(USUAL, List.of(0), new Fault.Broken(Part.RINGS));
    assertThat(talk(controller, 0, 100)).isEqualTo(99); // the one that found out is lost
    assertThat(kinds(controller))
        .containsSubsequence(
            Kind.TIMED_OUT, Kind.POLLING, Kind.NO_MESSAGES, Kind.RESET, Kind.SINGLE_COMMAND);
    assertThat(controller.uptime()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
  }

  @Test
  void whoForbidsTheFallBackHasEachCommandFail() { // H7 e, H4
    HdaController controller =
        started(USUAL.with(Way.RINGS_ONLY), List.of(0), new Fault.Broken(Part.RINGS));
    assertThat(talk(controller, 0, 300)).isZero();
    assertThat(kinds(controller)).contains(Kind.NOT_SENT).doesNotContain(Kind.SINGLE_COMMAND);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257})
  void aLostResponseIsAskedForAgainAfterAReset(int nth) { // H7 f
    HdaController controller = started(USUAL, List.of(0, 1), new Fault.Lost(0, nth, 1));
    assertThat(talk(controller, 0, 300)).isEqualTo(300);
    assertThat(talk(controller, 1, 300)).isEqualTo(300);
    assertThat(kinds(controller))
        .containsExactly(Kind.TIMED_OUT, Kind.POLLING, Kind.NO_MESSAGES, Kind.RESET);
  }

  @Test
  void twoResponsesLostFarApartAreTwoResets() {
    HdaController controller =
        started(USUAL, List.of(0), new Fault.Lost(0, 5, 1), new Fault.Lost(0, 50, 1));
    assertThat(talk(controller, 0, 100)).isEqualTo(100);
    assertThat(kinds(controller).stream().filter(Kind.RESET::equals)).hasSize(2);
  }

  @Test
  void aLateResponseIsWaitedForOnTheLadder() {
    HdaController controller =
        started(USUAL, List.of(0), new Fault.Late(0, 7, Duration.ofMillis(1500)));
    assertThat(talk(controller, 0, 300)).isEqualTo(300);
    assertThat(kinds(controller)).containsExactly(Kind.TIMED_OUT, Kind.POLLING);
  }

  @Test
  void aVeryLateResponseIsLostInTheResetAndMisleadsNobody() {
    HdaController controller =
        started(USUAL, List.of(0), new Fault.Late(0, 7, Duration.ofSeconds(30)));
    assertThat(talk(controller, 0, 300)).isEqualTo(300);
    controller.pass(Duration.ofSeconds(60));
    assertThat(talk(controller, 0, 300)).isEqualTo(300);
    assertThat(kinds(controller)).contains(Kind.RESET).doesNotContain(Kind.SPURIOUS);
  }

  @Test
  void aResponseFromAnotherAddressIsSpuriousThere() { // H5
    HdaController controller = started(USUAL, List.of(0, 2), new Fault.Stray(0, 4, 2));
    assertThat(talk(controller, 0, 100)).isEqualTo(100);
    assertThat(talk(controller, 2, 100)).isEqualTo(100);
    assertThat(kinds(controller)).contains(Kind.SPURIOUS, Kind.RESET);
  }

  @Test
  void anOverrunIsToldAndTheResponseAskedForAgain() {
    HdaController controller = started(USUAL, List.of(0), new Fault.Overrun(0, 9));
    assertThat(talk(controller, 0, 100)).isEqualTo(100);
    assertThat(kinds(controller)).contains(Kind.OVERRUN, Kind.RESET);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 255, 256, 300, 1000})
  void aFloodOfUnsolicitedResponsesLosesNoAnswer(int count) { // H5; 256 go round the ring once
    HdaController controller = started(USUAL, List.of(0), new Fault.Flood(0, 6, count));
    assertThat(talk(controller, 0, 100)).isEqualTo(100);
    assertThat(controller.takeUnsolicited()).hasSizeLessThanOrEqualTo(64);
    assertThat(talk(controller, 0, 300)).isEqualTo(300);
  }

  @Test
  void unsolicitedResponsesWaitInOrderUntilTheyAreTaken() {
    ControllerModel model = controller(List.of(0, 5));
    HdaController controller = new HdaController(model, USUAL);
    controller.start();
    List<Unsolicited> expected = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      model.raise(5, i << 26);
      expected.add(new Unsolicited(5, i << 26));
    }
    assertThat(talk(controller, 0, 1)).isEqualTo(1);
    assertThat(controller.takeUnsolicited()).isEqualTo(expected);
    assertThat(controller.takeUnsolicited()).isEmpty();
    for (int i = 0; i < 65; i++) {
      model.raise(5, i);
    }
    assertThat(controller.takeUnsolicited()).hasSize(64).first().isEqualTo(new Unsolicited(5, 1));
    assertThat(kinds(controller)).containsExactly(Kind.UNSOLICITED_DROPPED);
    controller.stop();
    model.raise(5, 1);
    assertThat(controller.takeUnsolicited()).isEmpty();
  }

  @Test
  void aCodecThatVanishesDoesNotSilenceTheOther() { // the ladder's last rung serves the rest
    HdaController controller = started(USUAL, List.of(0, 1), new Fault.Vanishing(0, 10));
    assertThat(talk(controller, 0, 50)).isEqualTo(10);
    assertThat(talk(controller, 1, 300)).isEqualTo(300);
    assertThat(kinds(controller)).endsWith(Kind.SINGLE_COMMAND);
    assertThat(controller.uptime()).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void silenceByTheImmediateInterfaceCostsMicroseconds() { // H8
    HdaController controller =
        started(USUAL.with(Way.IMMEDIATE), List.of(0, 1), new Fault.Silent(1));
    Duration before = controller.uptime();
    assertThat(talk(controller, 1, 10)).isZero();
    assertThat(controller.uptime().minus(before)).isLessThan(Duration.ofMillis(2));
    assertThat(talk(controller, 0, 10)).isEqualTo(10);
  }

  @Test
  void commandsWithoutEndAfterAllWasTriedDoNotFillTheMemory() {
    HdaController controller = started(USUAL.with(Way.RINGS_ONLY), List.of(0), new Fault.Silent(0));
    assertThat(talk(controller, 0, 700)).isZero();
    assertThat(controller.notices()).hasSizeLessThanOrEqualTo(16 * Kind.values().length);
  }
}
