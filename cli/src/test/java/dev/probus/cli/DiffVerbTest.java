package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.explain.Recording;
import dev.probus.core.record.RecordingReader;
import dev.probus.core.record.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code probus diff} and {@code probus trace}: what is made of recordings later. */
final class DiffVerbTest {
  @TempDir private Path folder;

  private String booted(String name, String... words) {
    Path log = folder.resolve(name);
    List<String> all = new ArrayList<>(List.of("boot", "--log", log.toString()));
    all.addAll(List.of(words));
    Ran.probus(all.toArray(String[]::new));
    return log.toString();
  }

  private String golden(String text) {
    return text.replace(folder + "/", "");
  }

  @Test
  void theSameIsTheSame() {
    Ran ran = Ran.probus("diff", booted("a", "calm"), booted("b.gz", "calm"), "--times");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("The same happens in both");
    assertThat(ran.code()).isZero();
  }

  @Test
  void policiesAreToldApart() {
    String left = booted("precise.log", "sof-hda");
    String right = booted("linux.log", "sof-hda", "--policy", "linux");
    Ran ran = Ran.probus("diff", left, right);
    Golden.check("diff-sof-hda.txt", golden(ran.out()));
    assertThat(ran.code()).isOne();
    Ran json = Ran.probus("diff", left, right, "--json");
    Golden.check("diff-sof-hda.json", golden(json.out()));
    assertThat(json.code()).isOne();
  }

  @Test
  void whatIsNoRecordingIsBadInput() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "hello\n");
    String sound = booted("a", "calm");
    Ran ran = Ran.probus("diff", sound, other.toString());
    assertThat(ran.err())
        .isEqualTo(
            "probus: "
                + other
                + ": no recording, expected a recording that --log wrote, or the log of a"
                + " kernel\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(Ran.probus("diff", sound, folder.resolve("none").toString()).code()).isEqualTo(2);
  }

  @Test
  void aDamagedRecordingIsComparedAllTheSame() throws IOException {
    Path log = Path.of(booted("a", "calm"));
    Path cut = folder.resolve("cut");
    Files.writeString(cut, Files.readString(log).substring(0, (int) Files.size(log) - 20));
    Ran ran = Ran.probus("diff", log.toString(), cut.toString());
    assertThat(ran.out()).contains("where the other has ended");
    assertThat(ran.err()).startsWith("probus: " + cut + ":").contains("cut off here: ");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void bootAndTheVerbWriteTheSameTrace() throws IOException {
    Path trace = folder.resolve("boot.json");
    String log = booted("a", "sof-hda", "--trace", trace.toString());
    Path later = folder.resolve("later.json");
    Ran ran = Ran.probus("trace", log, later.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(later).hasSameTextualContentAs(trace);
    assertThat(Files.readString(trace)).startsWith("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[");
  }

  /** Every bundled machine under every policy: what is written comes back and is written alike. */
  @Test
  void bundledMachinesComeBack() throws IOException {
    for (String machine : List.of("calm", "sof-hda")) {
      for (String policy : List.of("precise", "linux", "linux-export")) {
        Path log = Path.of(booted(machine + policy, machine, "--policy", policy));
        var read = RecordingReader.read(log);
        assertThat(read.problems()).as(machine + " " + policy).isEmpty();
        Recording recording = read.recording();
        assertThat(recording.seed()).isEqualTo(OptionalLong.of(0));
        Path again = folder.resolve("again");
        RecordingWriter.write(again, recording);
        assertThat(again).as(machine + " " + policy).hasSameTextualContentAs(log);
      }
    }
  }
}
