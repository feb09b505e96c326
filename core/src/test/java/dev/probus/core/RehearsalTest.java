package dev.probus.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.machine.ScenarioScript;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  @Test
  void one() throws Exception {
    Rehearsal r =
        Rehearsal.run(ScenarioScript.of("z1.scn", Files.readString(Path.of("/tmp/z1.scn"))), 0);
    r.log().forEach(System.out::println);
    r.findings().forEach(System.out::println);
    assertThat(r.asExpected()).isTrue();
  }
}
