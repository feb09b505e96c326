package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long chains, on the default stack of the thread that settles. */
@Timeout(120)
class ChainTest {

  private static final List<Modalias> ALIAS = List.of(Modalias.of("t:link"));

  /** A device of few bytes that needs the resource of its number and provides the next one. */
  private record Link(DeviceId id, ResourceKey<String> need, ResourceKey<String> next)
      implements Device {
    @Override
    public List<Modalias> modaliases() {
      return ALIAS;
    }
  }

  private static final class Chaining implements Driver<Link> {
    @Override
    public String name() {
      return "chaining";
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of("t:link");
    }

    @Override
    public Set<ResourceKey<?>> needs(Link link) {
      return Set.of(link.need);
    }

    @Override
    public Set<ResourceKey<?>> promises(Link link) {
      return Set.of(link.next);
    }

    @Override
    public ProbeOutcome probe(Link link, ProbeContext probe) {
      probe.publish(link.next, "x");
      return ProbeOutcome.bound();
    }
  }

  private static Stage chain(int length) {
    Stage stage = Stage.of(Mode.LENT.builder().logging(false), new Chaining());
    ResourceKey<String> need = key("0");
    for (int i = 0; i < length; i++) {
      ResourceKey<String> next = key(String.valueOf(i + 1));
      stage.engine.devices().appeared(new Link(Thing.idOf(String.valueOf(i)), need, next));
      need = next;
    }
    return stage;
  }

  /** Settles first, so that all wait in reverse, and then lets the first one go. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void itBindsAndUnbindsWhateverItsLength(int length) throws InterruptedException {
    try (Stage stage = chain(length)) {
      stage.engine.awaitRest();
      stage.publish(key("0"));
      assertThat(stage.settle().bound()).hasSize(length);
      stage.withdraw(key("0"));
      assertThat(stage.settle().bound()).isEmpty();
      stage.publish(key("0"));
      assertThat(stage.settle().bound()).hasSize(length);
    }
  }

  @Test
  void itIsExplainedToItsEnd() {
    int length = 100_000;
    try (Stage stage = chain(length)) {
      String words = stage.settle().waiting().getLast().explain();
      assertThat(words).startsWith("t/99999 waits for String 99999, promised by t/99998, which");
      assertThat(words).endsWith("which waits for String 0: nobody provides it");
    }
  }

  @Test
  void twoHundredThousandSettle() throws InterruptedException {
    int length = 200_000;
    try (Stage stage = chain(length)) {
      stage.publish(key("0"));
      stage.engine.awaitRest();
      assertThat(stage.state(String.valueOf(length - 1)))
          .isEqualTo(dev.probus.core.explain.DeviceState.BOUND);
    }
  }
}
