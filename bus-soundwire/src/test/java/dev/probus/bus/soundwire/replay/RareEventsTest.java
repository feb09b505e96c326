package dev.probus.bus.soundwire.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.soundwire.dump.EnumerationLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that logs of trouble have, in logs of our own making. */
final class RareEventsTest {
  private static final String HEAD = "seq\tlink\tevent\tdevice_id\tdev_num\tvalue_or_remark\n";
  private static final String AMP = "30025d131601";

  @TempDir private Path folder;

  @Test
  void aPartThatCannotBeSetUp() throws IOException {
    same(
        row("irq-status", "-", "-", "0x2"),
        row("dev0-attached", "-", "-", "-"),
        row("devid-read", AMP, "-", "-"),
        row("dev0-silent", "-", "-", "-"),
        row("no-more", "-", "-", "-"),
        row("irq-status", "-", "-", "0x21"),
        row("enum-complete", AMP, "1", "-"),
        row("register-error", AMP, "1", "-"),
        row("init-failed", AMP, "1", "-"),
        row("init-complete", AMP, "1", "-"));
  }

  @Test
  void aPartThatIsWaitedForInVain() throws IOException {
    same(
        row("uninit", AMP, "5", "-"),
        row("device-reset-done", AMP, "-", "-"),
        row("enum-timeout", AMP, "5", "-"),
        row("irq-status", "-", "-", "0x2"),
        row("dev0-attached", "-", "-", "-"),
        row("devid-read", AMP, "-", "-"),
        row("reuse-number", AMP, "5", "-"));
  }

  @Test
  void partsThatClash() throws IOException {
    same(
        row("enum-complete", AMP, "1", "-"),
        row("irq-status", "-", "-", "0x41"),
        row("bus-clash", AMP, "1", "-"),
        row("bus-clash", "-", "-", "-"),
        row("unattached", AMP, "1", "status was 1"),
        row("uninit", AMP, "1", "-"));
  }

  @Test
  void registersThatCannotBeRead() throws IOException {
    same(
        row("irq-status", "-", "-", "0x2"),
        row("dev0-attached", "-", "-", "-"),
        row("register-error", "-", "-", "-"),
        row("devid-read", AMP, "-", "-"),
        row("enum-complete", AMP, "1", "-"),
        row("register-error", "-", "1", "-"));
  }

  @Test
  void aPartThatNobodyDeclares() throws IOException {
    same(
        row("dev0-attached", "-", "-", "-"),
        row("devid-read", AMP, "-", "-"),
        row("no-entry", AMP, "-", "-"));
  }

  @Test
  void whatTheModelDoesNotDoIsMissing() throws IOException {
    Replayed replayed =
        replay(
            row("irq-status", "-", "-", "0x2"),
            row("devid-read", AMP, "-", "-"),
            row("enum-complete", AMP, "7", "-"),
            row("enum-complete", AMP, "8", "-"));
    assertThat(replayed.missing()).isPresent();
    assertThat(replayed.missing().orElseThrow().line()).isEqualTo(5);
  }

  private void same(String... rows) throws IOException {
    Replayed replayed = replay(rows);
    assertThat(replayed.missing()).as("%s", replayed.events()).isEmpty();
  }

  private Replayed replay(String... rows) throws IOException {
    Path file = folder.resolve("log.tsv");
    Files.writeString(file, HEAD + String.join("", rows));
    EnumerationLog log = EnumerationLog.read(file);
    assertThat(log.problems()).isEmpty();
    return Replay.run(log.recordings().getFirst());
  }

  private static String row(String event, String part, String number, String remark) {
    return String.join("\t", "S", "1", event, part, number, remark) + "\n";
  }
}
