package dev.probus.bus.soundwire.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.MachineProvider;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Verdict;
import dev.probus.bus.soundwire.CorpusFolder;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.dump.SdwTables;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Machines with SoundWire, each under several policies. */
final class MachinesTest {
  private static final String CARD = "platform/sof_sdw";

  /** Many machines on record declare the same; by default one of each kind is booted. */
  private static final boolean EVERY_ONE = Integer.getInteger("probus.worlds", 0) > 0;

  private static final String REASON = "declared by firmware, never seen on the bus";

  @Test
  void everyBundledMachineBootsUnderBothPolicies() throws InterruptedException {
    List<MachineProvider> machines = new SdwMachines().machines();
    assertThat(machines).hasSize(41);
    int saved = 0;
    for (MachineProvider machine : machines) {
      saved += savedBy(machine);
    }
    assertThat(saved).as("probe calls saved in all").isEqualTo(81);
  }

  /** Checks that all is bound, under the precise policy with one call each. */
  private static int savedBy(MachineProvider machine) throws InterruptedException {
    Booting precise = Booting.of(machine.machine(), Policy.PRECISE);
    Booting linux = Booting.of(machine.machine(), Policy.LINUX);
    assertThat(precise.figures().sound()).as(machine.name()).isTrue();
    assertThat(linux.figures().sound()).as(machine.name()).isTrue();
    assertThat(precise.figures().wastedCalls()).as(machine.name()).isZero();
    assertThat(precise.calls(CARD)).as(machine.name()).isEqualTo(1);
    assertThat(linux.calls(CARD)).as(machine.name()).isGreaterThan(1);
    return linux.figures().probeCalls() - precise.figures().probeCalls();
  }

  @Test
  void bundledMachinesAreThoseOfTheTables() throws IOException {
    List<SdwMachine> described = SdwMachines.known(SdwTables.read(CorpusFolder.find()));
    List<SdwMachine> bundled = KnownMachines.all();
    assertThat(bundled)
        .extracting(SdwMachine::name)
        .containsExactlyElementsOf(described.stream().map(SdwMachine::name).toList());
    for (int i = 0; i < bundled.size(); i++) {
      assertThat(addresses(bundled.get(i)))
          .as(bundled.get(i).name())
          .isEqualTo(addresses(described.get(i)));
    }
  }

  private static List<SdwAddress> addresses(SdwMachine machine) {
    return machine.entries().stream().map(FirmwareEntry::address).toList();
  }

  /** Nobody waits for what is not there, and the card is told so of each part. */
  @Test
  void machinesWithGhostsSettleAtOnce() throws IOException, InterruptedException {
    Map<List<SdwAddress>, Integer> seen = new HashMap<>();
    int haunted = 0;
    for (SdwMachine machine : SdwMachines.onRecord(SdwTables.read(CorpusFolder.find()))) {
      int before = seen.merge(addresses(machine), 1, Integer::sum) - 1;
      boolean ghostly = machine.ghosts().size() == machine.entries().size();
      haunted += ghostly ? 1 : 0;
      if (before == 0 || EVERY_ONE) {
        SdwMachine driven = machine.driven(KnownPart.table());
        Booting booting = Booting.of(driven.bootedAs("it").machine(), Policy.PRECISE);
        DeviceStatus card = status(booting, CARD);
        assertThat(settledAt(booting)).as(machine.name()).isLessThan(Duration.ofMillis(1800));
        boolean told =
            card.state() == DeviceState.WAITING
                && card.verdicts().size() == machine.entries().size()
                && card.verdicts().stream().allMatch(MachinesTest::neverSeen);
        assertThat(told).as(machine.name()).isEqualTo(ghostly);
      }
    }
    assertThat(haunted).as("machines on which nothing is there").isGreaterThanOrEqualTo(77);
  }

  private static boolean neverSeen(Verdict verdict) {
    return verdict instanceof Verdict.NeverComes never
        && never.by().equals("bus sdw")
        && never.reason().equals(Optional.of(REASON));
  }

  private static DeviceStatus status(Booting booting, String device) {
    return booting.snapshot().devices().stream()
        .filter(status -> status.id().toString().equals(device))
        .findFirst()
        .orElseThrow();
  }

  private static Duration settledAt(Booting booting) {
    return booting.log().stream()
        .filter(entry -> entry.event() instanceof EngineEvent.Settled)
        .map(entry -> Duration.ofNanos(entry.nanos()))
        .findFirst()
        .orElseThrow();
  }

  /** The card goes without the ghost at once, since it is known that it will not come. */
  @Test
  void aGhostThatIsOptionalHoldsNobodyUp() throws InterruptedException {
    Booting precise = Booting.of(new SofSoundWireMachine().machine(), Policy.PRECISE);
    assertThat(precise.figures().sound()).isTrue();
    assertThat(precise.calls(CARD)).isEqualTo(1);
    Booting linux = Booting.of(new SofSoundWireMachine().machine(), Policy.LINUX);
    assertThat(linux.figures().sound()).isTrue();
    assertThat(linux.figures().lastBind().orElseThrow())
        .as("nobody tells a kernel's driver that it waits in vain")
        .isGreaterThan(Duration.ofSeconds(5));
    assertThat(precise.figures().lastBind().orElseThrow()).isLessThan(Duration.ofSeconds(2));
  }
}
