package dev.probus.bus.soundwire.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.BusName;
import dev.probus.api.DeviceId;
import dev.probus.api.ProbeType;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ResourceEvent;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwDriver;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.wire.Part;
import dev.probus.bus.soundwire.wire.Timed;
import dev.probus.bus.soundwire.wire.WireFact;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A random world of links, a function of its seed, and what must hold of it. */
final class RandomLinks {
  private static final int HORIZON_MICROS = 20_000;
  private static final SdwId ID = SdwId.of(0x025D, 0x1316);

  private final SplittableRandom random;
  private final long seed;
  private final Witness witness;
  private final Queue<LinkEvent> noted = new ConcurrentLinkedQueue<>();
  private final AtomicReference<ProbeEngine> engine = new AtomicReference<>();
  private final List<DeviceId> devices = new ArrayList<>();
  private final SoundWireBus bus;

  RandomLinks(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    ProbeType type = ProbeType.values()[random.nextInt(3)];
    int longest = random.nextInt(1, 5_000);
    SplittableRandom probing = random.split();
    this.witness =
        new Witness(ID, type, device -> Duration.ofNanos(1000L * probing.nextInt(longest)));
    List<LinkPlan> plans = new ArrayList<>();
    int links = random.nextInt(1, 4);
    for (int link = 0; link < links; link++) {
      plans.add(plan(link));
    }
    Numbering numbering =
        List.of(Numbering.perLink(), Numbering.systemWide(1), Numbering.mixed())
            .get(random.nextInt(3));
    this.bus = new SoundWireBus(plans, BusSettings.standard().numbering(numbering), noted::add);
  }

  private LinkPlan plan(int link) {
    int count = random.nextInt(1, 4);
    List<FirmwareEntry> entries = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Timed> script = new ArrayList<>();
    for (int unique = 0; unique < count; unique++) {
      SdwAddress address = new SdwAddress(link, 3, unique, 0x025D, 0x1316, 1);
      entries.add(new FirmwareEntry(address, "seed " + seed, unique + 1L));
      Duration attaches = Duration.ofNanos(1000L * random.nextInt(HORIZON_MICROS));
      int quits = random.nextInt(4) == 0 ? random.nextInt(1, 12) : 0;
      parts.add(new Part(address.deviceId(), attaches, quits));
    }
    int happenings = random.nextInt(12);
    for (int i = 0; i < happenings; i++) {
      long id = parts.get(random.nextInt(count)).deviceId();
      script.add(new Timed(Duration.ofNanos(1000L * random.nextInt(HORIZON_MICROS)), fact(id)));
    }
    FirmwareLink firmware = new FirmwareLink(link, entries);
    firmware.devices().devices().forEach(declared -> devices.add(declared.id()));
    return new LinkPlan(firmware, parts, script);
  }

  private WireFact fact(long id) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new WireFact.Attach(id);
      case 2, 3 -> new WireFact.Detach(id);
      case 4, 5, 6 -> new WireFact.Bounce(id);
      case 7 -> new WireFact.Want(id, random.nextInt(1, 8));
      case 8 -> new WireFact.Reset();
      default -> new WireFact.StartClock(random.nextBoolean());
    };
  }

  /** What a program does to drivers and devices meanwhile. */
  private final class Conductor implements Bus<ScriptedDevice> {
    @Override
    public BusName name() {
      return BusName.of("conductor");
    }

    @Override
    public void start(BusContext<? super ScriptedDevice> context) {
      int acts = random.nextInt(8);
      for (int i = 0; i < acts; i++) {
        Duration at = Duration.ofNanos(1000L * random.nextInt(HORIZON_MICROS));
        int what = random.nextInt(4);
        DeviceId whose = devices.get(random.nextInt(devices.size()));
        context.after(at, () -> act(what, whose));
      }
      context.after(Duration.ofMillis(60), () -> devices.forEach(d -> engine.get().rebind(d)));
      context.after(Duration.ofMillis(50), () -> engine.get().register(SdwDriver.of(witness)));
    }

    private void act(int what, DeviceId whose) {
      ProbeEngine running = engine.get();
      switch (what) {
        case 0 -> running.unbind(whose);
        case 1 -> running.rebind(whose);
        case 2 -> running.unregister(witness.name());
        default -> running.register(SdwDriver.of(witness));
      }
    }
  }

  void play() throws InterruptedException {
    Policy policy = random.nextInt(4) == 0 ? Policy.LINUX : Policy.PRECISE;
    try (ProbeEngine made =
        ProbeEngine.builder()
            .policy(policy)
            .bus(bus)
            .bus(new Conductor())
            .driver(SdwDriver.of(witness))
            .simulated(seed)
            .build()) {
      engine.set(made);
      made.start();
      Snapshot snapshot = made.settle().snapshot();
      assertThat(witness.violations).as("%s", witness.told).isEmpty();
      numbersAreUniqueAndKept();
      resourcesSayWhatIsSo(snapshot, made.log());
    }
    assertThat(witness.violations).as("closing; %s", witness.told).isEmpty();
  }

  private void numbersAreUniqueAndKept() {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, SdwAddress> owners = new HashMap<>();
    for (LinkEvent event : noted) {
      if (event.number() != 0 && event.part().isPresent()) {
        SdwAddress part = event.part().get();
        Integer before = numbers.put(part.toString(), event.number());
        assertThat(before == null || before == event.number()).as("%s", event).isTrue();
        SdwAddress owner = owners.put(event.link() + " " + event.number(), part);
        assertThat(owner == null || owner.equals(part)).as("%s, %s", event, owner).isTrue();
      }
    }
  }

  private void resourcesSayWhatIsSo(Snapshot snapshot, List<LogEntry> log) {
    Map<String, Boolean> present = new HashMap<>();
    for (LogEntry entry : log) {
      Event event = entry.event();
      if (event instanceof ResourceEvent resource) {
        assertThat(resource).isNotInstanceOf(ResourceEvent.Refused.class);
        present.put(resource.key().name(), resource instanceof ResourceEvent.Published);
      }
    }
    for (DeviceId device : devices) {
      boolean bound =
          snapshot.devices().stream()
              .filter(status -> status.id().equals(device))
              .map(DeviceStatus::state)
              .anyMatch(DeviceState.BOUND::equals);
      boolean attached = attached(device);
      assertThat(present.getOrDefault(SdwDevice.enumerated(device).name(), false))
          .as("%s enumerated: %s", device, noted)
          .isEqualTo(attached);
      assertThat(present.getOrDefault(SdwDevice.initialised(device).name(), false))
          .as("%s initialised: %s", device, about(device, log))
          .isEqualTo(attached && bound);
      if (bound) {
        assertThat(witness.last(device.toString()).attached()).isEqualTo(attached);
      }
    }
  }

  private static List<LogEntry> about(DeviceId device, List<LogEntry> log) {
    return log.stream().filter(entry -> entry.event().toString().contains(device.name())).toList();
  }

  /** Follows the notes of the link's manager. */
  private boolean attached(DeviceId device) {
    boolean attached = false;
    for (LinkEvent event : noted) {
      boolean own = event.part().filter(part -> isNamed(part, device)).isPresent();
      if (own && event.kind() == LinkEventKind.ENUM_COMPLETE) {
        attached = true;
      }
      if (own && event.kind() == LinkEventKind.UNINIT) {
        attached = false;
      }
    }
    return attached;
  }

  private static boolean isNamed(SdwAddress part, DeviceId device) {
    String name = device.name();
    String link = "sdw:" + part.link() + ":025d:1316:01";
    return name.equals(link) || name.equals(link + ":" + part.uniqueId());
  }

  List<String> told() {
    return List.copyOf(witness.told);
  }
}
