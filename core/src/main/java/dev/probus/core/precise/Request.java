package dev.probus.core.precise;

import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
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
  private volatile @Nullable ModuleAnswer answer;

  /** Who asked. */
  final String by;

  /** What answers to the name, and what of it is still to be seen to, in order. */
  List<String> modules = List.of();

  final Deque<String> left = new ArrayDeque<>();

  /** Devices to be matched again when it is answered. */
  final List<DeviceNode> devices = new ArrayList<>(1);

  Request(String name, String by, Scheduler.Gate answered) {
    this.name = name;
    this.by = by;
    this.answered = answered;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ModuleAnswer await() throws InterruptedException {
    answered.await();
    return answer().orElseThrow();
  }

  @Override
  public Optional<ModuleAnswer> answer() {
    return Optional.ofNullable(answer);
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
