package dev.probus.bus.soundwire.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.event.Verdict;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwDriver;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.WireFact;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.testkit.KitResult;
import dev.probus.testkit.ProbusKit;
import dev.probus.testkit.RecordingDriver;
import dev.probus.testkit.ScriptedBus;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be wrong with a link, and that nobody is left in the dark about it. */
final class FaultsTest {
  private static final SdwAddress AMP = SdwAddress.parse("0x000030025D131601");
  private static final SdwAddress OTHER = SdwAddress.parse("0x000031025D131601");
  private static final long ID = AMP.deviceId();
  private static final String DEVICE = "sdw/sdw:0:025d:1316:01:0";
  private static final Duration PROBING = Duration.ofMillis(4);

  private final List<LinkEvent> noted = new ArrayList<>();
  private final Witness witness =
      new Witness(SdwId.of(0x025D, 0x1316, 3, 1), ProbeType.BLOCKING, device -> PROBING);

  @Test
  void whatIsWellIsInitialisedOnce() {
    run(link -> link).device("card/card").isBoundTo("card").wasProbed(1);
    assertThat(kinds(LinkEventKind.ENUM_COMPLETE)).isEqualTo(2);
  }

  @Test
  void whoComesLateIsWaitedForByNameAlone() {
    KitResult result = run(LinkFault.late(ID, Duration.ofSeconds(3)));
    result.device("card/card").isBoundTo("card").wasProbed(1);
    assertThat(result.events().all().getLast().nanos()).isGreaterThan(3_000_000_000L);
  }

  @Test
  void whoNeverComesIsToldOfAtOnce() {
    KitResult result = run(LinkFault.never(ID));
    DeviceStatus card = result.device("card/card").is(DeviceState.WAITING).status();
    assertThat(card.verdicts())
        .containsExactly(
            new Verdict.NeverComes(
                card.missing().getFirst(), "bus sdw", Optional.of(Absence.NEVER_SEEN)));
    assertThat(result.events().all().getLast().nanos()).isLessThan(100_000_000L);
  }

  @Test
  void whoFlapsIsAttachedAndLostInTurn() {
    run(LinkFault.flapping(ID, 5, Duration.ofMillis(40)))
        .device("card/card")
        .isBoundTo("card")
        .wasProbed(6);
    assertThat(told()).isEqualTo(11);
  }

  @Test
  void whoLeavesForGoodIsToldOf() {
    KitResult result = run(LinkFault.at(Duration.ofMillis(100), new WireFact.Detach(ID)));
    DeviceStatus card = result.device("card/card").is(DeviceState.WAITING).status();
    assertThat(card.verdicts())
        .containsExactly(
            new Verdict.NeverComes(
                card.missing().getFirst(), "bus sdw", Optional.of(Absence.LEFT)));
  }

  @Test
  void twinsClashAndAreNoted() {
    run(LinkFault.twin(ID).and(LinkFault.at(Duration.ofMillis(50), new WireFact.Want(ID, 4))));
    assertThat(kinds(LinkEventKind.BUS_CLASH)).isPositive();
  }

  @Test
  void twoThatAnswerAtOnceGetNumbersOneAfterTheOther() {
    run(link -> link);
    assertThat(noted.stream().filter(e -> e.kind() == LinkEventKind.DEVID_READ))
        .extracting(e -> e.part().orElseThrow().uniqueId())
        .as("the highest id wins on the wire")
        .containsExactly(1, 0);
    assertThat(kinds(LinkEventKind.DEV0_ATTACHED)).isEqualTo(1);
  }

  @Test
  void whatHappensDuringTheProbeIsToldAfterIt() {
    run(LinkFault.late(ID, Duration.ofMillis(1)));
    assertThat(told()).isEqualTo(1);
    assertThat(witness.told).anyMatch(text -> text.contains("Attached, generation=1"));
  }

  @Test
  void whoIsLostDuringTheProbeIsToldAsLost() {
    KitResult result = run(LinkFault.at(Duration.ofMillis(3), new WireFact.Detach(ID)));
    assertThat(told()).isEqualTo(1);
    assertThat(witness.told).anyMatch(text -> text.startsWith(DEVICE) && text.contains("UNATT"));
    result.device("card/card").is(DeviceState.WAITING);
  }

  @Test
  void whoIsLostWhileItIsEnumeratedHoldsUpNobody() {
    for (int reads = 1; reads <= 12; reads++) {
      noted.clear();
      KitResult result = run(LinkFault.quitting(ID, reads));
      result.device("sdw/sdw:0:025d:1316:01:1").isBoundTo("witness");
      assertThat(noted)
          .as("after %d reads", reads)
          .anyMatch(
              e -> e.kind() == LinkEventKind.ENUM_COMPLETE && e.part().equals(Optional.of(OTHER)));
    }
  }

  @Test
  void whoIsOfAnotherVersionIsShownTheNearestEntry() {
    KitResult result = run(LinkFault.version(ID, 2).and(LinkFault.version(OTHER.deviceId(), 2)));
    DeviceStatus card = result.device("card/card").is(DeviceState.WAITING).status();
    String nearest =
        "the nearest entry is sdw:m025Dp1316v03c01* of witness: it differs in version"
            + " (03 there, 02 here)";
    assertThat(result.device(DEVICE).is(DeviceState.UNMATCHED).status().notes())
        .containsExactly(nearest);
    assertThat(card.verdicts().toString()).contains(nearest);
  }

  @Test
  void aDeadLinkIsCalledDead() {
    KitResult result =
        run(
            LinkFault.late(ID, Duration.ofSeconds(9))
                .and(LinkFault.at(Duration.ofMillis(5), new WireFact.Die()))
                .and(LinkFault.at(Duration.ofMillis(300), new WireFact.Revive())));
    assertThat(kinds(LinkEventKind.NO_ENTRY)).isGreaterThan(20);
    result.device("card/card").isBoundTo("card");
    assertThat(result.events().all().toString()).contains(Absence.DEAD);
  }

  @Test
  void aClockThatStopsLosesWhoForgets() {
    run(LinkFault.at(Duration.ofMillis(50), new WireFact.StopClock())
            .and(LinkFault.at(Duration.ofMillis(60), new WireFact.StartClock(false))))
        .device("card/card")
        .wasProbed(1);
    run(LinkFault.at(Duration.ofMillis(50), new WireFact.StopClock())
            .and(LinkFault.at(Duration.ofMillis(60), new WireFact.StartClock(true))))
        .device("card/card")
        .isBoundTo("card")
        .wasProbed(2);
    assertThat(kinds(LinkEventKind.REUSE_NUMBER)).isEqualTo(2);
  }

  @Test
  void alertsAreServedAndParityErrorsNoted() {
    int causes = Registers.PARITY | Registers.IMPLEMENTATION;
    run(LinkFault.at(Duration.ofMillis(50), new WireFact.Want(ID, causes)));
    assertThat(kinds(LinkEventKind.PARITY_ERROR)).isEqualTo(1);
    assertThat(witness.alerts).containsExactly(DEVICE + " " + causes);
  }

  private KitResult run(LinkFault fault) {
    witness.told.clear();
    List<FirmwareEntry> entries =
        List.of(new FirmwareEntry(AMP, "dsdt", 1), new FirmwareEntry(OTHER, "dsdt", 2));
    LinkPlan plan = fault.on(LinkPlan.of(new FirmwareLink(0, entries)));
    SoundWireBus bus = new SoundWireBus(List.of(plan), BusSettings.standard(), noted::add);
    RecordingDriver<ScriptedDevice> card =
        RecordingDriver.<ScriptedDevice>of("card", "card:*").probing(FaultsTest::card);
    KitResult result =
        ProbusKit.of(world ->
                world
                    .bus(bus)
                    .bus(ScriptedBus.of("card", ScriptedDevice.of("card", "card", "card:x")))
                    .driver(SdwDriver.of(witness))
                    .driver(card.needing(SdwDevice.initialised(id()))))
            .run();
    assertThat(witness.violations).isEmpty();
    return result;
  }

  private static DeviceId id() {
    return DeviceId.of("sdw", DEVICE.substring(4));
  }

  private static ProbeOutcome card(ScriptedDevice device, ProbeContext probe) {
    probe.require(SdwDevice.initialised(id()));
    return ProbeOutcome.bound();
  }

  private long kinds(LinkEventKind kind) {
    return noted.stream().filter(event -> event.kind() == kind).count();
  }

  private long told() {
    return witness.told.stream().filter(text -> text.startsWith(DEVICE)).count();
  }
}
