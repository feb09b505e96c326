package dev.probus.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.MachineFamily;
import dev.probus.api.bus.MachineProvider;
import dev.probus.cli.console.Console;
import dev.probus.cli.plugin.InstalledServices;
import dev.probus.cli.plugin.Services;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of every bundled machine the events alone tell what the engine knew. */
final class RetoldMachinesTest {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private final Services services = new InstalledServices();

  @ParameterizedTest
  @EnumSource
  void theEventsTellWhatTheEngineKnew(Policy policy) throws Exception {
    List<MachineProvider> machines = new ArrayList<>(Machines.bundled(services));
    services.all(MachineFamily.class).forEach(family -> machines.addAll(family.machines()));
    assertThat(machines).hasSizeGreaterThan(40);
    for (MachineProvider provider : machines) {
      Booted booted =
          new Boot(services)
              .run(
                  new Machines(services).find(Wanted.of(provider.name())),
                  policy,
                  Optional.empty(),
                  0,
                  Console.plain(NOWHERE, NOWHERE));
      Snapshot told = booted.recording().snapshot();
      assertThat(matters(told))
          .as("%s under %s", provider.name(), policy.word())
          .isEqualTo(matters(booted.snapshot()));
      assertThat(told.settled()).isEqualTo(booted.snapshot().settled());
      assertThat(told.refused()).isEqualTo(booted.snapshot().refused());
    }
  }

  /** All of it but the notes, and what is published in no order. */
  private static List<List<Object>> matters(Snapshot snapshot) {
    return snapshot.devices().stream().map(RetoldMachinesTest::matters).toList();
  }

  private static List<Object> matters(DeviceStatus device) {
    return List.of(
        device.id(),
        device.modaliases(),
        device.parent(),
        device.addedBy(),
        device.state(),
        device.driver(),
        device.module(),
        device.matched(),
        device.probeCalls(),
        device.missing(),
        device.verdicts(),
        new TreeSet<>(device.published()),
        device.failure());
  }
}
