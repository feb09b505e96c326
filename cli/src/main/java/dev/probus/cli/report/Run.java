package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.cli.boot.Booted;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Snapshot;
import java.util.List;

/**
 * One run, as the page shows it.
 *
 * @param title what its machine says of itself
 * @param recording what happened
 * @param snapshot what came of it
 * @param luck devices that were not bound then, and were after something unrelated was bound
 */
public record Run(String title, Recording recording, Snapshot snapshot, List<DeviceId> luck) {
  /** Copies the list. */
  public Run {
    luck = List.copyOf(luck);
  }

  /** Returns the run that a boot was. */
  public static Run of(Booted booted) {
    return new Run(booted.machine().title(), booted.recording(), booted.snapshot(), List.of());
  }
}
