package dev.probus.core.precise;

import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
import dev.probus.core.async.Task;
import dev.probus.core.module.LoadStep;
import dev.probus.core.module.ModulePlan;
import dev.probus.core.time.Scheduler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. {@code name} may be read and the answer awaited from any thread; everything
 * else belongs to the holder of the baton.
 */
final class Request implements ModuleRequest {
  private final String name;
  private final Scheduler.Gate answered;
  private final @Nullable Passages passages;
  private volatile @Nullable ModuleAnswer answer;

  /** Who asked. */
  final String by;

  /** In whose name its answer is awaited; nobody's, if it is no task of the engine. */
  private final @Nullable Task party;

  /** What answers to the name, in order. */
  List<String> modules = List.of();

  /** What of it is still to be done, in order. */
  final Deque<LoadStep> left = new ArrayDeque<>();

  /** The module that it waits for. */
  @Nullable ModuleNode blocker;

  /** Ends its wait for a place. */
  @Nullable Alarm alarm;

  /** Gates of others that open with the answer. */
  final List<Scheduler.Gate> gates = new ArrayList<>(1);

  /** Whether it is made for devices rather than for a party. */
  final boolean forDevices;

  /** Devices to be matched again when it is answered. */
  final List<DeviceNode> devices = new ArrayList<>(1);

  /** Makes the request of a party. */
  Request(
      String name, String by, @Nullable Task party, Passages passages, Scheduler.Gate answered) {
    this.name = name;
    this.by = by;
    this.party = party;
    this.passages = passages;
    this.answered = answered;
    this.forDevices = false;
  }

  /** Makes a request for devices, which nobody awaits. */
  Request(String name, String by, Scheduler.Gate answered) {
    this.name = name;
    this.by = by;
    this.party = null;
    this.passages = null;
    this.answered = answered;
    this.forDevices = true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ModuleAnswer await() throws InterruptedException {
    if (answer == null && party != null && passages != null && waits(party)) {
      passages.await(party, gate -> new AnswerBarrier(this, gate));
    } else {
      answered.await();
    }
    return answer().orElseThrow();
  }

  /** Tells whether a task is still one that others may wait for. */
  private static boolean waits(Task party) {
    return switch (party) {
      case ModulePart part -> !part.load.over;
      case Attempt attempt -> !attempt.over();
      default -> true;
    };
  }

  @Override
  public Optional<ModuleAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  /** Returns the load that it was made from, if that is still under way. */
  @Nullable ModuleLoad origin() {
    return party instanceof ModulePart part && !part.load.over ? part.load : null;
  }

  /** Takes up what is to be done. */
  void take(List<ModulePlan> plans) {
    plans.forEach(plan -> left.addAll(plan.steps()));
  }

  /** Returns what keeps it from being answered: the strands of the load that it waits for. */
  List<ModulePart> holders() {
    ModuleNode module = blocker;
    ModuleLoad load = module == null ? null : module.load;
    return load == null || load.over ? List.of() : List.copyOf(load.parts);
  }

  /** Sets the answer. Holder only; {@link #release} must follow the give-back. */
  void answer(ModuleAnswer result) {
    answer = result;
  }

  /** Lets those go on who wait for the answer. */
  void release() {
    answered.open();
  }
}
