package dev.probus.bus.hda.host;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.HdaBus;
import dev.probus.bus.hda.HdaCard;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a kernel shows of the sound hardware of its computer. Immutable.
 *
 * @param release the kernel's release, empty if it does not tell
 * @param codecs the codecs whose text could be read, by card and then by address
 * @param strangers codecs of the driver core without a text
 * @param otherCards the ids of sound cards without HD-audio codecs
 * @param problems what is wrong with the files
 */
public record Host(
    String release,
    List<HostCodec> codecs,
    List<HostDevice> strangers,
    List<String> otherCards,
    List<Problem> problems) {

  /** Keeps its own copies. */
  public Host {
    codecs = List.copyOf(codecs);
    strangers = List.copyOf(strangers);
    otherCards = List.copyOf(otherCards);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the files and writes none.
   *
   * @param root the folder below which {@code proc} and {@code sys} are
   * @throws IOException if a file that is there cannot be read
   */
  public static Host read(Path root) throws IOException {
    return new HostReader(root).read();
  }

  /** Tells whether there is any HD-audio codec. */
  public boolean hasCodecs() {
    return !codecs.isEmpty() || !strangers.isEmpty();
  }

  /** Returns the machine that has these codecs, to be booted once. */
  public Machine machine() {
    Map<Integer, List<DumpedCodec>> cards =
        codecs.stream()
            .collect(
                Collectors.groupingBy(
                    HostCodec::card,
                    TreeMap::new,
                    Collectors.mapping(HostCodec::codec, Collectors.toList())));
    List<HdaCard> made = new ArrayList<>();
    cards.forEach((number, behind) -> made.add(HdaCard.of(number, behind)));
    return Machine.of("host", "this computer", List.of(new HdaBus(made)), problems);
  }

  /** Returns the folder of the kernel's module tables below a root, if its release is known. */
  public Optional<Path> tables(Path root) {
    return release.isEmpty()
        ? Optional.empty()
        : Optional.of(root.resolve("lib/modules").resolve(release));
  }
}
