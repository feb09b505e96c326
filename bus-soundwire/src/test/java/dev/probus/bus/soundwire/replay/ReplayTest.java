package dev.probus.bus.soundwire.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.soundwire.CorpusFolder;
import dev.probus.bus.soundwire.dump.EnumerationLog;
import dev.probus.bus.soundwire.link.Numbering;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The model against what kernels have logged of real links. */
final class ReplayTest {
  /** Of these it is known under which numbering they were logged. */
  private static final Map<String, Numbering> KNOWN =
      Map.of(
          "S01", Numbering.perLink(),
          "S02", Numbering.perLink(),
          "S03", Numbering.systemWide(4),
          "S07", Numbering.mixed(),
          "S09", Numbering.perLink());

  /** The quotation leaves out 47 ms; what must have happened then is made up for. */
  private static final String QUOTED_IN_PART = "S08";

  @Test
  void everyRecordedEventComesInItsOrder() throws IOException {
    for (Recording recording : recordings()) {
      Replayed replayed = Replay.run(recording);
      assertThat(replayed.missing()).as("%s: %s", recording.name(), replayed.events()).isEmpty();
    }
  }

  @Test
  void nothingComesThatTheLogWouldHaveHad() throws IOException {
    for (Recording recording : recordings()) {
      if (!recording.name().equals(QUOTED_IN_PART)) {
        Replayed replayed = Replay.run(recording);
        assertThat(replayed.beside()).as("%s: %s", recording.name(), replayed.events()).isEmpty();
      }
    }
  }

  @Test
  void numbersAreThoseOfTheKernelThatLogged() throws IOException {
    for (Recording recording : recordings()) {
      Numbering numbering = KNOWN.get(recording.name());
      if (numbering != null) {
        assertThat(Replay.run(recording, numbering).missing()).as(recording.name()).isEmpty();
      }
    }
  }

  private static List<Recording> recordings() throws IOException {
    EnumerationLog log = EnumerationLog.read(CorpusFolder.find().resolve("enumeration.tsv"));
    assertThat(log.problems()).isEmpty();
    assertThat(log.recordings()).hasSizeGreaterThanOrEqualTo(12);
    return log.recordings();
  }
}
