package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeType;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device inside the engine. Made by the thread that tells of it; as soon as that has been stated,
 * all fields are written by the holder of the baton only. A lane that calls the device's driver may
 * read {@code device}, {@code driver}, {@code attempt}, {@code binding} and the chain of {@code
 * needs}, which do not change while it does.
 *
 * <p>What only few devices have stands aside, so that the many stay small.
 */
final class DeviceNode extends Need<DeviceNode> implements Owner {
  /** How many modaliases can be counted: Devices refuses others. */
  static final int MOST_MODALIASES = Short.MAX_VALUE - 1;

  /** How many notes are kept: a device that fails for ever must not fill the memory. */
  private static final int NOTES = 16;

  private static final List<DeviceState> STATES = List.of(DeviceState.values());

  private static final byte WAITING = number(DeviceState.WAITING);

  private static final byte FORESEEN = 1;
  private static final byte ASKED = 2;

  private static final List<ProbeType> LINES = List.of(ProbeType.values());

  final DeviceId id;
  Device device;
  List<Modalias> modaliases;

  /** Which of {@code STATES} it is in: a reference would cost a barrier at each change. */
  private byte state;

  /** The driver that it is bound to, or the candidate that it waits with. */
  @Nullable DriverNode driver;

  /** What it needs, in the order in which it was stated. */
  @Nullable Need<DeviceNode> needs;

  /** How many of its needs are not met; true in every state. */
  int missing;

  /** Which of its modaliases is being tried. */
  private short round;

  /** Calls of any driver's probe since it appeared. */
  int calls;

  /** Its number in the log; 0 for none yet. */
  int logged;

  /** When it was bound: higher is later. */
  long boundAs;

  /** What the present binding owns; none for a binding that owns nothing. */
  @Nullable Binding binding;

  /** In which line it stands to be probed, from 1; 0 for none. It may stand there in vain. */
  private byte line;

  /**
   * Whether it uses all that it needs, whatever the needs say: so a probe does not have to visit
   * them. Its lane may read it, and what the needs say, while these are told: at worst it sees that
   * nothing is in use, and counts itself among the readers.
   */
  private boolean usesAll;

  /** Whether a need has been, or may have been, waived or discovered since it has its driver. */
  boolean exceptions;

  /** Whether it defers without a key. */
  boolean blind;

  /** {@code FORESEEN} or {@code ASKED}; 0 for neither. One more byte is eight in each device. */
  private byte foresight;

  /** Who stands behind it in line. */
  private @Nullable DeviceNode behind;

  private @Nullable Slot<DeviceNode> firstOwned;
  private @Nullable Aside aside;

  /** Asks a device for its facts, which is foreign code. Not under the baton. */
  DeviceNode(Device device, @Nullable DeviceNode addedBy) {
    this.device = device;
    this.id = device.id();
    this.modaliases = List.copyOf(device.modaliases());
    Optional<DeviceId> parent = device.parent();
    if (parent.isPresent() || addedBy != null) {
      aside().parent = parent.orElse(null);
      aside().addedBy = addedBy;
    }
  }

  @Override
  protected DeviceNode self() {
    return this;
  }

  /** Returns itself as a need that is in no list; null if it is in one. Holder only, or before. */
  @Nullable Need<DeviceNode> spare() {
    return listed() ? null : this;
  }

  /** From now on it may use all that it needs, but for what it goes without. */
  void useAll() {
    usesAll = !exceptions;
    if (exceptions) {
      for (@Nullable Need<DeviceNode> n = needs; n != null; n = n.sibling) {
        n.consuming = !n.waived || n.slot().present(); // none is missing, but for those waived
      }
    }
  }

  /** Tells whether it may be using what one of its needs is for. */
  boolean uses(Need<DeviceNode> need) {
    return usesAll || need.consuming;
  }

  /** From now on each need says for itself whether it is in use. */
  void tellUses() {
    if (usesAll) {
      for (@Nullable Need<DeviceNode> n = needs; n != null; n = n.sibling) {
        n.consuming = true;
      }
      usesAll = false;
    }
  }

  /**
   * Its driver and needs are what the thread that tells of it expects, and the needs are in no list
   * of users.
   *
   * @param asked whether that driver has been asked; otherwise it was only counted that it would be
   */
  void foresee(boolean asked) {
    foresight = asked ? ASKED : FORESEEN;
  }

  /** Tells whether driver and needs are foreseen only. */
  boolean foreseen() {
    return foresight != 0;
  }

  /** Tells whether they are, and that driver has been asked. */
  boolean foreseenByAsking() {
    return foresight == ASKED;
  }

  /** From now on it has no driver and no needs, or those that it is given. */
  void seen() {
    foresight = 0;
  }

  /** Returns which of its modaliases is being tried. */
  int round() {
    return round;
  }

  /** Notes which of its modaliases is being tried; as many as there are for none any more. */
  void round(int next) {
    round = (short) next;
  }

  @Override
  public String label() {
    return id.toString();
  }

  DeviceState state() {
    return STATES.get(state);
  }

  void state(DeviceState next) {
    state = number(next);
  }

  /** Numbers are for this run of the program only. */
  @SuppressWarnings("EnumOrdinal")
  private static byte number(Enum<?> constant) {
    return (byte) constant.ordinal();
  }

  boolean waits() {
    return state == WAITING;
  }

  /** Returns the deadline of a wait; null if it has none. */
  Need.@Nullable Deadline deadline(Need<DeviceNode> need) {
    return aside == null ? null : aside.deadlines.get(need);
  }

  /** Sets the deadline of a wait, or takes it away. */
  void deadline(Need<DeviceNode> need, Need.@Nullable Deadline deadline) {
    Aside rare = aside();
    need.timed(deadline != null);
    if (deadline == null) {
      rare.deadlines.remove(need);
      return;
    }
    rare.deadlines = rare.deadlines.isEmpty() ? new IdentityHashMap<>(2) : rare.deadlines;
    rare.deadlines.put(need, deadline);
  }

  /** Sets who stands behind it in line. */
  void nextInLine(@Nullable DeviceNode next) {
    behind = next;
  }

  /** Returns who stands behind it in line; it stands in none from now on. */
  @Nullable DeviceNode takeNextInLine() {
    DeviceNode next = behind;
    behind = null;
    return next;
  }

  /** Returns in the line for which drivers it stands; null if in none. */
  @Nullable ProbeType inLine() {
    return line == 0 ? null : LINES.get(line - 1);
  }

  void inLine(@Nullable ProbeType type) {
    line = (byte) (type == null ? 0 : 1 + number(type));
  }

  /** Returns how often its present driver's probe has been called since it was chosen. */
  int attempt() {
    return aside == null ? calls : calls - aside.callsOfOthers;
  }

  /** From now on calls are those of another driver, or of the same for another time. */
  void countAnew() {
    if (calls > 0) {
      aside().callsOfOthers = calls;
    }
  }

  /** Returns what stands aside; makes it, if nothing did. */
  Aside aside() {
    Aside known = aside;
    if (known == null) {
      known = new Aside();
      aside = known;
    }
    return known;
  }

  /** Returns what stands aside, if anything does. */
  @Nullable Aside known() {
    return aside;
  }

  @Nullable DeviceId parent() {
    return aside == null ? null : aside.parent;
  }

  @Nullable DeviceNode addedBy() {
    return aside == null ? null : aside.addedBy;
  }

  int better() {
    return aside == null ? Integer.MAX_VALUE : aside.better;
  }

  @Nullable UnbindCause doom() {
    return aside == null ? null : aside.doom;
  }

  List<Slot<DeviceNode>> promises() {
    return aside == null ? List.of() : aside.promises;
  }

  List<Slot<DeviceNode>> driverPromises() {
    return aside == null ? List.of() : aside.driverPromises;
  }

  @Nullable Throwable failure() {
    return aside == null ? null : aside.failure;
  }

  List<String> notes() {
    return aside == null ? List.of() : aside.notes;
  }

  Set<DeviceNode> children() {
    return aside == null ? Set.of() : aside.children;
  }

  Modalias modalias() {
    return modaliases.get(Math.min(round, modaliases.size() - 1));
  }

  /** Returns the driver of a device that has one. */
  DriverNode requireDriver() {
    DriverNode known = driver;
    if (known == null) {
      throw new IllegalStateException(id + " has no driver in state " + state());
    }
    return known;
  }

  /** Returns what owns things for the device's present binding. */
  Binding bindingToOwn() {
    Binding known = binding;
    if (known == null) {
      known = new Binding();
      binding = known;
    }
    return known;
  }

  void note(String text) {
    Aside rare = aside();
    rare.notes = rare.notes.isEmpty() ? new ArrayList<>(2) : rare.notes;
    rare.notes.remove(text);
    if (rare.notes.size() == NOTES) {
      rare.notes.removeFirst();
    }
    rare.notes.add(text);
  }

  /** From now on drivers get the device as it is now. */
  void takeChange() {
    if (aside != null && aside.changedTo != null) {
      device = aside.changedTo;
      aside.changedTo = null;
    }
  }

  void addChild(DeviceNode child) {
    Aside rare = aside();
    rare.children = rare.children.isEmpty() ? new LinkedHashSet<>() : rare.children;
    rare.children.add(child);
  }

  void markTried(DriverNode candidate) {
    Aside rare = aside();
    rare.tried = rare.tried.isEmpty() ? new LinkedHashSet<>() : rare.tried;
    rare.tried.add(candidate);
  }

  boolean hasTried(DriverNode candidate) {
    return aside != null && aside.tried.contains(candidate);
  }

  /** Notes why matching went on, or that it begins anew. */
  void failedAs(@Nullable Throwable failure, @Nullable DriverNode failed) {
    if (aside != null || failure != null || failed != null) {
      aside().failure = failure;
      aside().failed = failed;
    }
  }

  /** Returns until when it waits for an optional resource: what was said first counts. */
  long waitsUntil(Slot<DeviceNode> slot, long nanos) {
    Aside rare = aside();
    rare.patience = rare.patience.isEmpty() ? new IdentityHashMap<>(2) : rare.patience;
    Long known = rare.patience.putIfAbsent(slot, nanos);
    return known == null ? nanos : known;
  }

  void forgetWaits() {
    if (aside != null) {
      aside.patience = Map.of();
    }
  }

  void own(Slot<DeviceNode> slot) {
    if (firstOwned == null || firstOwned == slot) {
      firstOwned = slot;
      return;
    }
    Aside rare = aside();
    rare.owned = rare.owned.isEmpty() ? new LinkedHashSet<>() : rare.owned;
    rare.owned.add(slot);
  }

  void disown(Slot<DeviceNode> slot) {
    if (firstOwned == slot) {
      firstOwned = null;
      if (aside != null && !aside.owned.isEmpty()) {
        firstOwned = aside.owned.iterator().next();
        aside.owned.remove(firstOwned);
      }
    } else if (aside != null && !aside.owned.isEmpty()) {
      aside.owned.remove(slot);
    }
  }

  /** Returns what it publishes, in the order in which it did. */
  List<Slot<DeviceNode>> owned() {
    List<Slot<DeviceNode>> all = new ArrayList<>(1);
    if (firstOwned != null) {
      all.add(firstOwned);
    }
    if (aside != null) {
      all.addAll(aside.owned);
    }
    return all;
  }

  void onUnbound(Runnable action) {
    Aside rare = aside();
    rare.whenUnbound = rare.whenUnbound.isEmpty() ? new ArrayList<>(1) : rare.whenUnbound;
    rare.whenUnbound.add(action);
  }

  /** Tells whether a driver's code may be running for it, or it is bound. */
  boolean engaged() {
    return switch (state()) {
      case PROBING, BOUND, UNBINDING -> true;
      case UNMATCHED, LOADING, WAITING, READY, FAILED, UNBOUND -> false;
    };
  }

  @Override
  public String toString() {
    return id + " " + state();
  }
}
