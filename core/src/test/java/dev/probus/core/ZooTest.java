package dev.probus.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.machine.Finding;
import dev.probus.core.machine.ScenarioScript;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the bug zoo, both halves: what each policy does with it. */
final class ZooTest {
  /** First come, first served, and some other orders of what could happen at once. */
  private static final List<Long> SEEDS = List.of(0L, 1L, 20_210_817L, 7_777L);

  static Stream<Arguments> halves() {
    return Zoo.cases().stream()
        .filter(c -> c.scenario().isPresent())
        .flatMap(c -> Stream.of(Policy.values()).map(policy -> Arguments.of(c.id(), policy)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("halves")
  void showsWhatIsExpected(String id, Policy policy) throws Exception {
    ScenarioScript script = Zoo.find(id).orElseThrow().script();
    for (long seed : SEEDS) {
      Rehearsal run = Rehearsal.run(script, policy, seed);

      assertThat(run.findings()).as("expectations of " + id + " under " + policy).isNotEmpty();
      assertThat(run.findings().stream().filter(f -> !f.held()))
          .as("seed " + seed)
          .extracting(Finding::toString)
          .isEmpty();
    }
  }

  @Test
  void noCaseIsMissing() {
    assertThat(Zoo.cases())
        .extracting(ZooCase::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).mapToObj(n -> "Z" + n).toList());
  }

  @Test
  void whatCannotBeExpressedSaysWhy() {
    assertThat(Zoo.cases().stream().filter(c -> c.scenario().isEmpty()))
        .extracting(ZooCase::id)
        .containsExactly("Z20");
    assertThat(Zoo.find("z20").orElseThrow().missing().orElseThrow()).contains("R117");
  }

  @Test
  void eachPolicyIsRunInTurn() throws Exception {
    List<Rehearsal> runs = Rehearsal.runAll(Zoo.find("Z7").orElseThrow().script(), 0);

    assertThat(runs).extracting(Rehearsal::policy).containsExactly(Policy.values());
    assertThat(runs).allMatch(Rehearsal::asExpected);
  }

  /** The checker itself: each expectation of the zoo, turned into its contrary, does not hold. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("halves")
  void contraryIsNotFound(String id, Policy policy) throws Exception {
    String text = Zoo.find(id).orElseThrow().scenario().orElseThrow();
    List<String> contrary = new ArrayList<>();
    for (String line : text.lines().toList()) {
      contrary.add(
          line.matches("expect \\S+ not .*")
              ? line.replaceFirst(" not ", " ")
              : line.replaceFirst("^(expect \\S+) ", "$1 not "));
    }
    ScenarioScript script = ScenarioScript.of(id, String.join("\n", contrary));

    assertThat(Rehearsal.run(script, policy, 0).findings()).noneMatch(Finding::held);
  }
}
