package dev.probus.core.precise;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunningCall;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies the engine's state for those who want to look at it. Holder only. */
@EngineScope
final class SnapshotTaker {
  private final World world;
  private final Journal journal;
  private final Dispatch dispatch;
  private final Rest rest;

  @Inject
  SnapshotTaker(World world, Journal journal, Dispatch dispatch, Rest rest) {
    this.world = world;
    this.journal = journal;
    this.dispatch = dispatch;
    this.rest = rest;
  }

  /** Takes a snapshot; with verdicts, if nothing can move. */
  Snapshot take() {
    boolean settled = rest.reached() && dispatch.quiet();
    @Nullable Proof proof = settled ? new Proof(world) : null;
    List<DeviceStatus> devices = new ArrayList<>(world.devices.size());
    for (DeviceNode node : world.devices) {
      devices.add(status(node, proof));
    }
    return new Snapshot(settled, devices, running(), world.refused);
  }

  /** Takes a snapshot, and writes down what it proves. */
  Snapshot takeSettled() {
    Snapshot snapshot = take();
    if (snapshot.settled()) {
      for (DeviceStatus device : snapshot.in(DeviceState.WAITING)) {
        journal.write(() -> new EngineEvent.Stuck(device.id(), device.verdicts()));
      }
      journal.write(() ->
          new EngineEvent.Settled(
              snapshot.in(DeviceState.BOUND).size(),
              snapshot.in(DeviceState.WAITING).size(),
              snapshot.in(DeviceState.FAILED).size(),
              snapshot.in(DeviceState.UNMATCHED).size()));
    }
    return snapshot;
  }

  private static DeviceStatus status(DeviceNode node, @Nullable Proof proof) {
    Optional<DriverNode> driver = Optional.ofNullable(node.driver);
    boolean waits = node.state() == DeviceState.WAITING;
    return new DeviceStatus(
        node.id,
        node.modaliases,
        Optional.ofNullable(node.parent()),
        Optional.ofNullable(node.addedBy()).map(by -> by.id),
        node.state(),
        driver.map(d -> d.name),
        driver.flatMap(DriverNode::moduleName),
        driver.map(d -> node.modalias()),
        node.calls,
        Unmet.of(node).keys(),
        proof != null && waits ? proof.verdicts(node) : List.of(),
        node.owned().stream()
            .filter(slot -> slot.present())
            .<ResourceKey<?>>map(slot -> slot.key)
            .toList(),
        Optional.ofNullable(node.failure()),
        node.notes());
  }

  private List<RunningCall> running() {
    List<RunningCall> calls = new ArrayList<>();
    for (Call call : dispatch.running()) {
      Scheduler.Strand strand = call.strand;
      List<StackTraceElement> stack = strand == null ? List.of() : List.of(strand.stack());
      calls.add(new RunningCall(call.node.id, call.node.requireDriver().name, call.what(), stack));
    }
    for (WorkRun work : world.works) {
      String driver = Optional.ofNullable(work.node.driver).map(d -> d.name).orElse("");
      calls.add(new RunningCall(work.node.id, driver, work.name, List.of(work.tether.stack())));
    }
    return calls;
  }
}
