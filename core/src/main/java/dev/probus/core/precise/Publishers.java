package dev.probus.core.precise;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes publishers for those outside the buses. */
@EngineScope
final class Publishers {
  private final World world;
  private final Resources resources;
  private final Agenda agenda;
  private final Inbox inbox;

  @Inject
  Publishers(World world, Resources resources, Agenda agenda, Inbox inbox) {
    this.world = world;
    this.resources = resources;
    this.agenda = agenda;
    this.inbox = inbox;
  }

  /** Returns a publisher that states facts in the name of an owner. */
  Publisher of(Owner owner) {
    return new OwnerPublisher(owner);
  }

  private final class OwnerPublisher implements Publisher {
    private final Owner owner;

    OwnerPublisher(Owner owner) {
      this.owner = owner;
    }

    @Override
    public <T> void publish(ResourceKey<T> key, T value) {
      Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
      Slot<DeviceNode> slot = world.slots.slot(key);
      inbox.state(() -> resources.publish(slot, checked, owner));
    }

    @Override
    public CompletionStage<Void> withdraw(ResourceKey<?> key) {
      Slot<DeviceNode> slot = world.slots.slot(key);
      CompletableFuture<Void> free = new CompletableFuture<>();
      inbox.state(() -> {
        resources.withdraw(slot, owner);
        Runnable done = () -> agenda.afterwards(() -> free.complete(null));
        if (slot.draining()) {
          slot.onDrained(done);
        } else {
          done.run();
        }
      });
      return free;
    }

    @Override
    public void never(ResourceKey<?> key) {
      Slot<DeviceNode> slot = world.slots.slot(key);
      inbox.state(() -> resources.never(slot, owner));
    }

    @Override
    public void never(ResourceKey<?> key, String reason) {
      Slot<DeviceNode> slot = world.slots.slot(key);
      String why = Objects.requireNonNull(reason, "reason");
      inbox.state(() -> resources.never(slot, owner, why));
    }
  }
}
