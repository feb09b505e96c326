package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.event.Verdict;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of each device that waits while nothing can move why it does. It is a proof: what is missing
 * is missing because of the state of the one who would provide it, and that state is at rest.
 * Holder only; made for one moment.
 */
final class Proof {
  private final Providers providers;
  private final Circles circles;

  Proof(World world) {
    this.providers = new Providers(world);
    this.circles = new Circles(world.devices, providers);
  }

  /** Returns a verdict for each missing need. */
  List<Verdict> verdicts(DeviceNode node) {
    List<Verdict> verdicts = new ArrayList<>(node.missing);
    for (Need<DeviceNode> need : Unmet.needs(node)) {
      verdicts.add(verdict(node, need.slot()));
    }
    return verdicts;
  }

  private Verdict verdict(DeviceNode node, Slot<DeviceNode> slot) {
    Owner never = slot.neverBy();
    if (never != null) {
      return new Verdict.NeverComes(slot.key, never.label());
    }
    Owner provider = providers.chief(slot);
    return switch (provider) {
      case null -> new Verdict.NobodyProvides(slot.key);
      case DeviceNode device -> byDevice(node, slot, device);
      default -> new Verdict.ProviderOutside(slot.key, provider.label());
    };
  }

  private Verdict byDevice(DeviceNode node, Slot<DeviceNode> slot, DeviceNode provider) {
    return switch (provider.state()) {
      case WAITING -> waits(node, slot, provider);
      case FAILED ->
          new Verdict.ProviderFailed(
              slot.key,
              provider.id,
              Optional.ofNullable(provider.aside().failed).map(d -> d.name).orElse("its driver"),
              Optional.ofNullable(provider.failure()).orElseGet(IllegalStateException::new));
      case BOUND ->
          new Verdict.ProviderSilent(slot.key, provider.id, provider.requireDriver().name);
      case UNBOUND -> new Verdict.ProviderUnbound(slot.key, provider.id);
      case UNMATCHED, LOADING, READY, PROBING, UNBINDING ->
          provider.notes().isEmpty()
              ? new Verdict.ProviderWithoutDriver(slot.key, provider.id)
              : new Verdict.ProviderNotLoadable(slot.key, provider.id, provider.notes().getLast());
    };
  }

  private Verdict waits(DeviceNode node, Slot<DeviceNode> slot, DeviceNode provider) {
    List<DeviceId> circle = circles.through(node, provider);
    return circle.isEmpty()
        ? new Verdict.ProviderWaits(slot.key, provider.id)
        : new Verdict.Cycle(slot.key, circle);
  }
}
