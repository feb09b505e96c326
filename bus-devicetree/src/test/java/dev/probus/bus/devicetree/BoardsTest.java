package dev.probus.bus.devicetree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.bus.devicetree.blob.Blob;
import dev.probus.bus.devicetree.blob.DamagedBlobException;
import dev.probus.bus.devicetree.machine.BlobMachineReader;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.module.ModuleTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Real boards: each is read, and each device that there can be is bound in one call. */
final class BoardsTest {

  @Test
  void everyDeviceIsBoundInOneCall() throws Exception {
    for (Path file : Boards.some()) {
      int devices = new Board(Blob.read(file).tree()).all().size();
      RunFigures precise = run(file, Policy.PRECISE, "on");
      assertThat(precise.sound()).as("%s", file).isTrue();
      assertThat(precise.bound()).as("%s", file).isEqualTo(devices);
      assertThat(precise.probeCalls()).as("%s", file).isEqualTo(devices);
    }
  }

  @Test
  void theKernelBindsThemAsWellAndCallsMoreOften() throws Exception {
    for (Path file : Boards.some()) {
      RunFigures links = run(file, Policy.LINUX, "on");
      RunFigures bare = run(file, Policy.LINUX, "off");
      assertThat(links.bound()).as("%s", file).isEqualTo(links.devices());
      assertThat(bare.bound()).as("%s", file).isEqualTo(links.devices());
      assertThat(bare.probeCalls()).as("%s", file).isGreaterThanOrEqualTo(links.probeCalls());
    }
  }

  private static RunFigures run(Path file, Policy policy, String links)
      throws IOException, UnreadableMachineException, InterruptedException {
    MachineOptions said = new MachineOptions(List.of(new MachineOptions.Said("fw-devlink", links)));
    Machine machine = new BlobMachineReader().read(file, said);
    try (ProbeEngine engine =
        ProbeEngine.builder().machine(machine).policy(policy).simulated(0).build()) {
      engine.start();
      return RunFigures.of(engine.settle().snapshot(), engine.log());
    }
  }

  /**
   * The modules of a modalias are those whose aliases name one of its compatibles; found out in
   * another way, by a look at the names between the wild characters.
   */
  @Test
  void modaliasesFindTheModulesOfTheirCompatibles() throws IOException, DamagedBlobException {
    Path tables = Boards.tables();
    Map<String, List<String>> byName = new HashMap<>();
    for (String line : Files.readAllLines(tables.resolve("modules.alias"))) {
      String[] words = line.split(" ", -1);
      String start = "of:N*T*C";
      if (words.length == 3 && words[1].startsWith(start)) {
        String name = words[1].substring(start.length()).replaceFirst("C\\*$", "");
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(words[2]);
      }
    }
    ModuleTables kernel = ModuleTables.read(tables);
    int found = 0;
    for (Path file : Boards.some()) {
      for (OfDevice device : new Board(Blob.read(file).tree()).all()) {
        TreeSet<String> expected = new TreeSet<>();
        device
            .node()
            .compatible()
            .forEach(name -> expected.addAll(byName.getOrDefault(name, List.of())));
        String modalias = device.modaliases().getFirst().text();
        assertThat(new TreeSet<>(kernel.aliases().match(modalias)))
            .as("%s of %s", modalias, file)
            .isEqualTo(expected);
        found += expected.size();
      }
    }
    assertThat(found).as("modules found").isPositive();
  }
}
