package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives calls to lanes, and starts lanes and strands as they are needed. Holder only. */
@EngineScope
final class Dispatch {
  /** How long calls wait while no lane comes back before there is one lane more. */
  private static final Duration PATIENCE = Duration.ofMillis(10);

  private final World world;
  private final Lanes lanes;
  private final Probing probing;
  private final Agenda agenda;
  private final Scheduler scheduler;
  private final LaneRunner runner;
  private final Inbox inbox;
  private final int workers;

  /** Lanes that wait, last come first served: that one is the likeliest to be awake. */
  private final Deque<Lane> idle = new ArrayDeque<>();

  private final List<Lane> own = new ArrayList<>();

  /** Threads that are lent, until they have been told to stop. */
  private final List<Lane> lent = new ArrayList<>();

  /** How many lanes run a call. */
  private int busy;

  /** How many calls have ended in lanes. */
  private long ended;

  /** How many lanes there may be beyond {@code workers}, since those are held up. */
  private int further;

  /** Whether it will be looked whether all lanes are held up. */
  private boolean looking;

  private final Set<Call> onStrands = new LinkedHashSet<>();
  private @Nullable Call syncCall;

  /** The lane that holds the baton, if a lane does. */
  private @Nullable Lane self;

  /** Whether that one waits for a call without standing among the idle: it is served first. */
  private boolean selfWaits;

  @Inject
  Dispatch(
      World world,
      Lanes lanes,
      Probing probing,
      Agenda agenda,
      Scheduler scheduler,
      LaneRunner runner,
      Inbox inbox,
      Settings settings) {
    this.world = world;
    this.lanes = lanes;
    this.probing = probing;
    this.agenda = agenda;
    this.scheduler = scheduler;
    this.runner = runner;
    this.inbox = inbox;
    this.workers = settings.workers();
  }

  /** Notes which lane holds the baton now, if it is one. */
  void heldBy(@Nullable Lane lane) {
    self = lane;
  }

  /** Takes what has ended from a lane, which waits from now on, unless it is to stop. */
  @Nullable Call ended(Lane lane) {
    Call call = lane.call;
    if (call == null) {
      meet(lane);
    } else {
      lane.call = null;
      busy--;
      ended++;
      syncCall = call == syncCall ? null : syncCall;
    }
    if (lane.leaving) {
      tell(lane, Lane.Word.STOP);
    } else {
      lane.idle = true;
      if (lane == self) {
        selfWaits = true;
      } else {
        idle.addLast(lane);
      }
    }
    return call;
  }

  private void meet(Lane lane) {
    if (lane.lentBy != null && !lent.contains(lane)) {
      lent.add(lane);
    }
  }

  /**
   * Refuses a lent thread that runs foreign code for the engine already: it would wait for itself.
   */
  boolean refuse(Lane lane) {
    Scheduler.Strand strand = lane.lentBy;
    if (strand == null || !runsCall(strand)) {
      return false;
    }
    lane.refused = true;
    stop(lane);
    return true;
  }

  /** Tells whether a strand runs foreign code for the engine just now. */
  boolean runsCall(Scheduler.Strand strand) {
    if (nothingRuns()) {
      return false; // mostly so, and each thread that is lent asks
    }
    return runsCall(own, strand)
        || runsCall(lent, strand)
        || any(onStrands, call -> strand.equals(call.strand))
        || any(world.works, work -> work.tether.runsOn(strand))
        || any(world.loads, load -> load.runsOn(strand));
  }

  private boolean nothingRuns() {
    return busy == 0 && onStrands.isEmpty() && world.works.isEmpty() && world.loads.isEmpty();
  }

  private static <T> boolean any(Collection<T> all, Predicate<T> condition) {
    for (T one : all) {
      if (condition.test(one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean runsCall(List<Lane> lanes, Scheduler.Strand strand) {
    for (Lane lane : lanes) {
      if (lane.call != null && strand.equals(lane.strand)) {
        return true;
      }
    }
    return false;
  }

  /** A call that ran on a strand of its own has ended. */
  void ended(Call call) {
    onStrands.remove(call);
  }

  /**
   * Gives out calls while there are both calls and lanes. The holder, if it is a lane, is served
   * first, since it can run at once.
   */
  void assign() {
    if (!world.started) {
      joinIdle();
      return;
    }
    startStrands();
    if (selfWaits && self != null) {
      Call call = next();
      if (call == null) {
        joinIdle();
        return;
      }
      selfWaits = false;
      give(self, call);
    }
    while (laneFree()) {
      Call call = next();
      if (call == null) {
        return;
      }
      give(chooseLane(), call);
    }
    if (workers > 0 && !looking && callWaits()) {
      lookLater();
    }
  }

  private boolean callWaits() {
    return !lanes.async.isEmpty() || (syncCall == null && !lanes.sync.isEmpty());
  }

  /**
   * A driver may block without having said so. If no lane comes back for a while, another one is
   * started: so none holds up all others, and a lane that works is not joined by one in vain.
   */
  private void lookLater() {
    long seen = ended;
    looking = true;
    Runnable look = () -> inbox.state(() -> look(seen));
    agenda.afterwards(() -> scheduler.after(PATIENCE, look));
  }

  private void look(long seen) {
    looking = false;
    if (ended == seen && callWaits() && !laneFree()) {
      further++;
    }
  }

  /** Has the lane that holds the baton, if it waits for a call, wait as all others do. */
  void joinIdle() {
    if (selfWaits && self != null) {
      selfWaits = false;
      idle.addLast(self);
    }
  }

  /** Tells whether nothing runs and nothing is to be run. */
  boolean quiet() {
    return busy == 0 && onStrands.isEmpty() && lanes.isEmpty();
  }

  /** Stops the lanes that were lent until nothing moves. */
  void stopLent() {
    joinIdle();
    int place = 0;
    while (place < lent.size()) {
      Lane lane = lent.get(place);
      if (lane.idle) {
        stop(lane); // it is lent no more
      } else {
        place++;
      }
    }
  }

  /**
   * Nothing runs: stops the lanes beyond those that there may be, and all of the engine's own once
   * it is closed.
   */
  void stopNeedless() {
    further = 0;
    int needed = world.closed ? 0 : workers;
    if (own.size() > needed) {
      joinIdle();
      int needless = own.size() - needed;
      idle.stream()
          .filter(lane -> lane.lentBy == null)
          .limit(needless)
          .toList()
          .forEach(this::stop);
    }
  }

  /** Stops a lane if it still waits. */
  void stopIfIdle(Lane lane) {
    if (lane.idle) {
      stop(lane);
    }
  }

  private void stop(Lane lane) {
    selfWaits &= lane != self;
    idle.remove(lane);
    lane.idle = false;
    own.remove(lane);
    tell(lane, Lane.Word.STOP);
  }

  /** Hands the baton to a lane that waits, or to a new one; null if there is none. */
  @Nullable Lane heir() {
    Lane heir = idle.peekLast();
    if (heir != null) {
      idle.removeLast();
      heir.idle = false;
      return heir;
    }
    return own.size() < workers + further ? newLane() : null;
  }

  /** Returns the calls that run now. */
  List<Call> running() {
    List<Call> running = new ArrayList<>(onStrands);
    addRunning(own, running);
    addRunning(lent, running);
    return running;
  }

  private static void addRunning(List<Lane> lanes, List<Call> running) {
    for (Lane lane : lanes) {
      if (lane.call != null) {
        lane.call.strand = lane.strand;
        running.add(lane.call);
      }
    }
  }

  private boolean laneFree() {
    return !idle.isEmpty() || own.size() < workers + further;
  }

  private Lane chooseLane() {
    if (self != null && self.idle) {
      idle.remove(self);
      return self;
    }
    Lane lane = idle.pollLast();
    return lane != null ? lane : newLane();
  }

  private Lane newLane() {
    Lane lane = new Lane();
    own.add(lane);
    String name = "probus-lane-" + own.size();
    agenda.afterwards(() -> scheduler.start(name, Scheduler.Kind.COMPUTES, () -> runner.run(lane)));
    return lane;
  }

  private void give(Lane lane, Call call) {
    lane.idle = false;
    lane.call = call;
    busy++;
    tell(lane, Lane.Word.RUN);
  }

  private void tell(Lane lane, Lane.Word word) {
    if (word == Lane.Word.STOP) {
      lent.remove(lane);
    }
    if (lane == self) {
      lane.own(word);
      return;
    }
    lane.answer(word);
    if (lane.asleep()) {
      agenda.afterwards(lane::wake);
    }
  }

  private @Nullable Call next() {
    if (syncCall == null) {
      syncCall = next(lanes.sync);
      if (syncCall != null) {
        return syncCall;
      }
    }
    return next(lanes.async);
  }

  private @Nullable Call next(Lanes.Queues queues) {
    Call call = queues.nextCall();
    if (call != null) {
      return call;
    }
    DeviceNode node = queues.nextProbe();
    return node == null ? null : probing.begin(node);
  }

  private void startStrands() {
    if (lanes.blocking.isEmpty()) {
      return;
    }
    for (Call call = next(lanes.blocking); call != null; call = next(lanes.blocking)) {
      Call started = call;
      onStrands.add(started);
      String name = "probus-" + started.what() + " " + started.node.id;
      agenda.afterwards(
          () -> scheduler.start(name, Scheduler.Kind.BLOCKS, () -> runner.runAlone(started)));
    }
  }
}
