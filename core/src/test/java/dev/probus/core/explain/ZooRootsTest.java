package dev.probus.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.machine.Zoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each case of the zoo, under each policy, the root causes are known and named. */
final class ZooRootsTest {

  private static List<String> expected() {
    try (var in = ZooRootsTest.class.getResourceAsStream("zoo-roots.txt")) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> halves() {
    return Zoo.cases().stream()
        .filter(c -> c.scenario().isPresent())
        .flatMap(c -> Stream.of(Policy.values()).map(policy -> Arguments.of(c.id(), policy)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("halves")
  void rootIsNamed(String id, Policy policy) throws Exception {
    Rehearsal run = Rehearsal.run(Zoo.find(id).orElseThrow().script(), policy, 0);
    Recording recording = new Recording(id, policy.word(), OptionalLong.of(0), run.log());

    String half = id + " " + policy.word() + ": ";
    String found =
        Inquiry.into(recording).groups().stream()
            .map(ZooRootsTest::told)
            .collect(Collectors.joining("\n" + half, half, ""));

    assertThat(found.lines().filter(line -> !line.equals(half)))
        .containsExactlyInAnyOrderElementsOf(
            expected().stream().filter(line -> line.startsWith(half)).toList());
  }

  private static String told(Why.Group group) {
    String devices =
        group.devices().stream()
            .limit(3)
            .map(device -> device.id().name())
            .collect(Collectors.joining(" "));
    return group.root().reason().getClass().getSimpleName()
        + " at "
        + group.root().device().name()
        + " explains "
        + group.devices().size()
        + ": "
        + devices
        + "; "
        + group.action().kind();
  }
}
