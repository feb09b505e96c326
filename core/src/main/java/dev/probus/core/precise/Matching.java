package dev.probus.core.precise;

import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next candidate for a device: modalias by modalias, for each first the modules that
 * answer to it, then the drivers that match (H31, Z8, Z9). The order of candidates does not depend
 * on which module happened to be loaded before.
 */
@EngineScope
final class Matching {
  /** For how many modaliases it is kept whether a new driver matches them. */
  private static final int KEPT = 65_536;

  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Lanes lanes;
  private final Resources resources;
  private final ModuleLoading modules;

  @Inject
  Matching(
      World world,
      Agenda agenda,
      Journal journal,
      Lanes lanes,
      Resources resources,
      ModuleLoading modules) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.lanes = lanes;
    this.resources = resources;
    this.modules = modules;
  }

  /** Looks for a candidate for a device that has none. */
  void match(DeviceNode node) {
    if (node.foreseen()) {
      matchForeseen(node);
    } else {
      matchAnew(node);
    }
  }

  /** Looks for the candidate of a device that somebody has asked a candidate about already. */
  private void matchForeseen(DeviceNode node) {
    DriverNode likely = node.requireDriver();
    @Nullable Need<DeviceNode> needs = node.needs;
    List<Slot<DeviceNode>> promises = node.driverPromises();
    boolean asked = node.foreseenByAsking();
    forget(node);
    DriverNode candidate = asked ? candidate(node) : null;
    if (candidate == null || candidate != likely) {
      matchAnew(node);
      return;
    }
    take(node, candidate);
    if (!promises.isEmpty()) {
      node.aside().driverPromises = promises;
    }
    accept(node, needs);
  }

  /** Returns the candidate of a device that is new, if no module has to be seen to. */
  private @Nullable DriverNode candidate(DeviceNode node) {
    for (int i = 0; i < node.modaliases.size(); i++) {
      Modalias modalias = node.modaliases.get(i);
      List<DriverNode> drivers = world.matches.candidates(modalias);
      if (modules.any() || drivers.size() > 1) {
        return null;
      }
      if (drivers.size() == 1 && !drivers.getFirst().leaving) {
        node.round(i);
        return drivers.getFirst();
      }
    }
    return null;
  }

  /** Forgets what was foreseen of a device. */
  void forget(DeviceNode node) {
    if (!node.foreseen()) {
      return;
    }
    node.seen();
    node.driver = null;
    node.needs = null;
    if (!node.driverPromises().isEmpty()) {
      node.aside().driverPromises = List.of();
    }
  }

  private void matchAnew(DeviceNode node) {
    boolean over = node.round() >= node.modaliases.size();
    if (over || node.doom() != null || node.driver != null || node.state() == DeviceState.UNBOUND) {
      return; // it asked for modules, and something else has become of it before they came
    }
    while (node.round() < node.modaliases.size()) {
      Modalias modalias = node.modalias();
      ModuleLoading.Standing standing = modules.standing(node, modalias);
      if (standing.pending()) {
        node.state(DeviceState.LOADING);
        return;
      }
      DriverNode candidate = candidate(node, modalias, standing.modules());
      if (candidate != null) {
        choose(node, candidate);
        return;
      }
      node.round(node.round() + 1);
    }
    exhausted(node);
  }

  private @Nullable DriverNode candidate(
      DeviceNode node, Modalias modalias, List<String> modulesInOrder) {
    DriverNode best = null;
    int bestRank = Integer.MAX_VALUE;
    for (DriverNode driver : world.matches.candidates(modalias)) {
      if (driver.leaving || node.hasTried(driver)) {
        continue;
      }
      int rank = driver.module == null ? -1 : modulesInOrder.indexOf(driver.module);
      if (rank < bestRank) {
        best = driver;
        bestRank = rank;
      }
    }
    return best;
  }

  private void choose(DeviceNode node, DriverNode driver) {
    take(node, driver);
    if (node.calls == 0) {
      world.likely.note(node.modalias(), driver);
    }
    lanes.submit(new Preparation(node, world.slots));
  }

  private void take(DeviceNode node, DriverNode driver) {
    node.driver = driver;
    node.takeChange();
    node.countAnew();
    driver.devices++;
    journal.matched(node, driver);
  }

  private void exhausted(DeviceNode node) {
    node.round(node.modaliases.size());
    if (node.failure() != null) {
      settleAsFailed(node);
    } else {
      node.state(DeviceState.UNMATCHED);
      node.modaliases.forEach(modules::tellHopeless);
      journal.write(() -> new DeviceEvent.Unmatched(node.id));
    }
  }

  /** A candidate has said what it needs. */
  void prepared(Preparation preparation) {
    DeviceNode node = preparation.node;
    node.state(DeviceState.WAITING);
    if (node.doom() != null) {
      dropCandidate(node);
      agenda.doomed(node);
      return;
    }
    Failure failure = preparation.failure;
    if (failure != null) {
      failed(node, failure);
      return;
    }
    if (yields(node)) {
      return;
    }
    if (!preparation.promises.isEmpty()) {
      node.aside().driverPromises = preparation.promises;
    }
    accept(node, preparation.needs);
  }

  /** The needs of a device with its candidate are known now. */
  private void accept(DeviceNode node, @Nullable Need<DeviceNode> needs) {
    node.state(DeviceState.WAITING);
    if (node.known() != null) {
      node.driverPromises().forEach(slot -> slot.promise(node));
    }
    resources.attachAll(node, needs);
    if (node.missing == 0) {
      agenda.ready(node);
    } else {
      journal.waiting(node);
    }
  }

  /** The candidate failed: notes it, and goes on with the next one. */
  void failed(DeviceNode node, Failure failure) {
    DriverNode driver = node.requireDriver();
    journal.write(() -> new ProbeEvent.Failed(node.id, driver.name, failure.cause()));
    node.note(driver.name + " failed: " + failure.text());
    if (node.failure() == null) {
      node.failedAs(failure.cause(), driver);
      node.aside().brokenPromises = node.driverPromises();
    }
    next(node);
  }

  /** The candidate did not want the device: notes it, and goes on with the next one. */
  void rejected(DeviceNode node, String reason) {
    DriverNode driver = node.requireDriver();
    journal.write(() -> new ProbeEvent.Rejected(node.id, driver.name, reason));
    node.note(driver.name + " rejected it: " + reason);
    next(node);
  }

  private void next(DeviceNode node) {
    node.markTried(node.requireDriver());
    turnTo(node, Math.min(node.round(), node.better()));
  }

  private void turnTo(DeviceNode node, int round) {
    recant(node);
    dropCandidate(node);
    node.round(round);
    if (node.better() != Integer.MAX_VALUE) {
      node.aside().better = Integer.MAX_VALUE;
    }
    node.state(DeviceState.UNMATCHED);
    agenda.match(node);
  }

  /**
   * Turns from the candidate that a device waits with to a better one, if one has come while the
   * candidate was being called.
   *
   * @return whether there is one
   */
  boolean yields(DeviceNode node) {
    if (node.better() >= node.round()) {
      return false;
    }
    turnTo(node, node.better());
    return true;
  }

  /** The driver of a device that was bound has failed: only one that comes later can take it. */
  void exhaust(DeviceNode node) {
    node.aside().failed = node.driver;
    node.aside().brokenPromises = node.driverPromises();
    node.markTried(node.requireDriver());
    dropCandidate(node);
    node.round(node.modaliases.size());
    if (!yields(node)) {
      settleAsFailed(node);
    }
  }

  /** A device that failed goes on to stand for what its driver had promised. */
  private void settleAsFailed(DeviceNode node) {
    node.state(DeviceState.FAILED);
    journal.write(() -> new DeviceEvent.GivenUp(node.id));
    node.aside().standsFor = node.aside().brokenPromises;
    node.aside().standsFor.forEach(slot -> slot.promise(node));
  }

  /** Nothing is to be expected any more of what a driver had promised before it failed. */
  void recant(DeviceNode node) {
    if (node.known() != null) {
      node.aside().standsFor.forEach(slot -> slot.unpromise(node));
      node.aside().standsFor = List.of();
    }
  }

  /** Takes the candidate or driver away from a device, and all that it needed and promised. */
  void dropCandidate(DeviceNode node) {
    DriverNode driver = node.driver;
    if (driver == null) {
      return;
    }
    resources.detachAll(node);
    if (!node.driverPromises().isEmpty()) {
      node.driverPromises().forEach(slot -> slot.unpromise(node));
      node.aside().driverPromises = List.of();
    }
    node.driver = null;
    node.binding = null;
    if (node.blind) {
      node.blind = false;
      world.blind.remove(node);
    }
    driver.dropped();
  }

  /** Forgets what was tried, and matches the device from its best modalias on. */
  void restart(DeviceNode node) {
    if (node.known() != null) {
      node.aside().tried = Set.of();
    }
    node.failedAs(null, null);
    journal.write(() -> new DeviceEvent.MatchedAnew(node.id));
    turnTo(node, 0);
  }

  /**
   * A driver has been registered: devices that it could take, and that neither have nor are about
   * to try one as good, are matched again. One that is engaged comes to that when it is not any
   * more; a bound device keeps its driver (Z9).
   */
  void offer(DriverNode driver) {
    Map<Modalias, Boolean> known = new HashMap<>();
    Predicate<Modalias> matches =
        m -> known.size() < KEPT ? known.computeIfAbsent(m, driver::matches) : driver.matches(m);
    for (DeviceNode node : world.devices) {
      int round = roundOf(node, matches);
      if (round < 0 || round >= node.round() || node.state() == DeviceState.UNBOUND) {
        continue;
      }
      if (node.engaged() || node.doom() != null) {
        node.aside().better = Math.min(node.better(), round);
      } else {
        turnTo(node, round);
      }
    }
  }

  /** Returns the best of a device's modaliases that a driver matches; -1 if there is none. */
  int roundOf(DeviceNode node, DriverNode driver) {
    return roundOf(node, driver::matches);
  }

  private static int roundOf(DeviceNode node, Predicate<Modalias> matches) {
    for (int i = 0; i < node.modaliases.size(); i++) {
      if (matches.test(node.modaliases.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
