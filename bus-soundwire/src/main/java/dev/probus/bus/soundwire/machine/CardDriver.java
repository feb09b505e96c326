package dev.probus.bus.soundwire.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.Initialised;
import dev.probus.bus.soundwire.SdwDevice;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The driver of a machine's sound card: it needs the DSP, and each part that the card is made of
 * with its driver and set up. Parts that firmware declares as well, for other versions of the
 * machine, are taken if they are there.
 */
final class CardDriver implements Driver<Listed> {
  static final String NAME = "sof_sdw";

  /** As long as a codec driver of the kernel waits for its codec (S29). */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<ResourceKey<?>> needs = new LinkedHashSet<>();
  private final List<ResourceKey<Initialised>> likes;

  private CardDriver(List<ResourceKey<Initialised>> likes) {
    needs.add(DspComponents.KEY);
    this.likes = likes;
  }

  /** Returns the driver of a card that is made of these parts, and of those if they are there. */
  static CardDriver of(List<DeviceId> parts, List<DeviceId> alternatives) {
    CardDriver card = new CardDriver(alternatives.stream().map(SdwDevice::initialised).toList());
    for (DeviceId part : parts) {
      card.needs.add(Component.of(part));
      card.needs.add(SdwDevice.initialised(part));
    }
    return card;
  }

  /** Returns the driver of a card that is made of parts of which none is there. */
  static CardDriver ofGhosts(List<DeviceId> parts) {
    CardDriver card = new CardDriver(List.of());
    parts.forEach(part -> card.needs.add(SdwDevice.initialised(part)));
    return card;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("platform:" + NAME);
  }

  @Override
  public Set<ResourceKey<?>> needs(Listed device) {
    return needs;
  }

  @Override
  public ProbeOutcome probe(Listed device, ProbeContext probe) {
    needs.forEach(probe::require);
    for (ResourceKey<Initialised> key : likes) {
      Optional<Initialised> _ = probe.optional(key, PATIENCE);
    }
    return ProbeOutcome.bound();
  }
}
