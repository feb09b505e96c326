package dev.probus.bus.soundwire.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.Problem;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.module.FirmwareSource;
import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.dump.CodecRow;
import dev.probus.bus.soundwire.link.BusSettings;
import dev.probus.bus.soundwire.link.LinkPlan;
import dev.probus.bus.soundwire.link.Numbering;
import dev.probus.bus.soundwire.link.SoundWireBus;
import dev.probus.bus.soundwire.wire.Part;
import dev.probus.bus.soundwire.wire.Timed;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A machine whose audio is behind SoundWire: a DSP, its links, and a card that is made of what is
 * on them.
 *
 * @param name the machine's name without its family
 * @param title one line for people
 * @param platform the chip, in short
 * @param entries what firmware declares, in order
 * @param ghosts which of that is not there
 * @param scripts what happens on links
 * @param codecs the tables of the drivers that there are
 * @param problems what of the description could not be used
 */
record SdwMachine(
    String name,
    String title,
    String platform,
    List<FirmwareEntry> entries,
    Set<SdwAddress> ghosts,
    Map<Integer, List<Timed>> scripts,
    List<CodecRow> codecs,
    List<Problem> problems) {
  static final String FAMILY = "sdw";

  private static final Duration CARD_LOADS = Duration.ofMillis(20);
  private static final Duration DSP_LOADS = Duration.ofMillis(60);
  private static final int USUAL_LINKS = 4;

  SdwMachine {
    entries = List.copyOf(entries);
    ghosts = Set.copyOf(ghosts);
    scripts = Map.copyOf(scripts);
    codecs = List.copyOf(codecs);
    problems = List.copyOf(problems);
  }

  /** Returns a machine on which everything is there, without drivers. */
  static SdwMachine of(String name, String title, String platform, List<FirmwareEntry> entries) {
    return new SdwMachine(name, title, platform, entries, Set.of(), Map.of(), List.of(), List.of());
  }

  SdwMachine haunted(Set<SdwAddress> absent) {
    return new SdwMachine(name, title, platform, entries, absent, scripts, codecs, problems);
  }

  SdwMachine driven(List<CodecRow> table) {
    return new SdwMachine(name, title, platform, entries, ghosts, scripts, table, problems);
  }

  SdwMachine troubled(List<Problem> found) {
    return new SdwMachine(name, title, platform, entries, ghosts, scripts, codecs, found);
  }

  SdwMachine scripted(Map<Integer, List<Timed>> happenings) {
    return new SdwMachine(name, title, platform, entries, ghosts, happenings, codecs, problems);
  }

  /** Returns what boots it by this name. */
  MachineProvider bootedAs(String fullName) {
    return new MachineProvider() {
      @Override
      public String name() {
        return fullName;
      }

      @Override
      public String title() {
        return title;
      }

      @Override
      public Machine machine() {
        return SdwMachine.this.make(fullName);
      }
    };
  }

  private Machine make(String fullName) {
    Listed controller = Listed.audio(platform);
    SoundWireBus links =
        new SoundWireBus(
            plans(), BusSettings.standard().numbering(Numbering.mixed()).heldBy(controller.id()));
    List<Bus<?>> buses = List.of(new ListedBus(controller), links);
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(links.problems());
    return new Machine(
        fullName, title, buses, List.of(), modules(links), List.of(), firmware(), all);
  }

  private List<LinkPlan> plans() {
    Map<Integer, LinkPlan> plans = new TreeMap<>();
    Set<Integer> numbers = new HashSet<>(scripts.keySet());
    entries.forEach(entry -> numbers.add(entry.address().link()));
    for (int link = 0; link < USUAL_LINKS; link++) {
      numbers.add(link);
    }
    for (int number : numbers) {
      FirmwareLink firmware = new FirmwareLink(number, entries);
      List<Part> parts =
          firmware.entries().stream()
              .map(FirmwareEntry::address)
              .filter(address -> !ghosts.contains(address))
              .map(address -> Part.of(address.deviceId()))
              .toList();
      List<Timed> script = scripts.getOrDefault(number, List.of());
      plans.put(number, new LinkPlan(firmware, parts, script));
    }
    return List.copyOf(plans.values());
  }

  /** A card is made of what is there; if nothing is, it misses all that it was told of. */
  private List<DriverModule> modules(SoundWireBus links) {
    List<DeviceId> there = new ArrayList<>();
    List<DeviceId> absent = new ArrayList<>();
    for (LinkPlan plan : plans()) {
      for (Declared declared : plan.firmware().devices().devices()) {
        (ghosts.contains(declared.address()) ? absent : there).add(declared.id());
      }
    }
    CardDriver card = there.isEmpty() ? CardDriver.ofGhosts(absent) : CardDriver.of(there, absent);
    List<DriverModule> modules = new ArrayList<>();
    SofDriver dsp = new SofDriver(links, name);
    modules.add(new LoadedModule("snd_sof_pci_intel", List.of(dsp), DSP_LOADS));
    modules.add(new LoadedModule("snd_soc_sof_sdw", List.of(card), CARD_LOADS));
    modules.addAll(CodecModules.of(codecs, entries.stream().map(FirmwareEntry::address).toList()));
    return modules;
  }

  /** The file is named, and holds nothing that a model would run. */
  private static FirmwareSource firmware() {
    return file -> {
      if (!file.equals(SofDriver.FIRMWARE)) {
        throw new NoSuchFileException(file, null, "expected " + SofDriver.FIRMWARE);
      }
      return new byte[] {0};
    };
  }
}
