package dev.probus.bus.hda.host;

import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.dump.Dump;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a kernel shows of sound hardware. For one use. */
final class HostReader {

  /** No file that is read whole is longer, in bytes: sysfs gives a page at most. */
  private static final int PAGE = 4096;

  private static final Pattern CARD = Pattern.compile("card(\\d{1,3})");
  private static final Pattern CODEC = Pattern.compile("codec#(\\d{1,2})");

  private final Path root;
  private final List<HostDevice> devices = new ArrayList<>();
  private final List<HostCodec> codecs = new ArrayList<>();
  private final List<String> otherCards = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  HostReader(Path root) {
    this.root = root;
  }

  Host read() throws IOException {
    for (Path device : below(root.resolve("sys/bus/hdaudio/devices"))) {
      devices.add(device(device));
    }
    for (Path card : numbered(root.resolve("proc/asound"), CARD)) {
      card(card, number(card, CARD));
    }
    codecs.forEach(codec -> codec.device().ifPresent(devices::remove));
    String release = word(root.resolve("proc/sys/kernel/osrelease"));
    return new Host(release, codecs, devices, otherCards, problems);
  }

  private static HostDevice device(Path folder) throws IOException {
    Path driver = folder.resolve("driver");
    Optional<String> name =
        Files.isSymbolicLink(driver)
            ? Optional.of(String.valueOf(Files.readSymbolicLink(driver).getFileName()))
            : Optional.empty();
    return new HostDevice(
        String.valueOf(folder.getFileName()), word(folder.resolve("modalias")), name);
  }

  private void card(Path folder, int number) throws IOException {
    List<Path> texts = numbered(folder, CODEC);
    if (texts.isEmpty()) {
      String id = word(folder.resolve("id"));
      otherCards.add(id.isEmpty() ? "card" + number : id);
    }
    for (Path text : texts) {
      Dump dump = new DumpReader().read(text);
      problems.addAll(dump.problems());
      dump.codecs().forEach(codec -> codecs.add(codec(number, codec)));
    }
  }

  private HostCodec codec(int card, DumpedCodec codec) {
    String modalias = codec.identity().modalias();
    Optional<HostDevice> device =
        devices.stream().filter(d -> d.is(card, codec.address(), modalias)).findFirst();
    return new HostCodec(card, codec, device);
  }

  /** Returns what is in a folder by name; nothing if there is no such folder. */
  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  private static List<Path> numbered(Path folder, Pattern name) throws IOException {
    return below(folder).stream()
        .filter(path -> name.matcher(String.valueOf(path.getFileName())).matches())
        .filter(path -> !Files.isSymbolicLink(path)) // a card has a second name, by its id
        .sorted(Comparator.comparingInt(path -> number(path, name)))
        .toList();
  }

  private static int number(Path path, Pattern name) {
    Matcher matcher = name.matcher(String.valueOf(path.getFileName()));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /**
   * Returns the text of a small file without blanks around it; nothing if there is no such file.
   */
  private static String word(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(PAGE), StandardCharsets.ISO_8859_1).strip();
    }
  }
}
