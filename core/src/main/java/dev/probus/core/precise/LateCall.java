package dev.probus.core.precise;

import dev.probus.core.resource.Need;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a bound driver of an optional resource that came after all. */
final class LateCall extends Call {
  final Need<DeviceNode> need;
  private final Object value;
  private final Consumer<Object> told;
  @Nullable Failure failure;

  LateCall(Need<DeviceNode> need, Object value, Consumer<Object> told) {
    super(need.user());
    this.need = need;
    this.value = value;
    this.told = told;
  }

  @Override
  void run() {
    try {
      told.accept(value);
    } catch (Throwable e) { // contained: it fails this device
      failure = Failure.of(e);
    }
  }

  @Override
  String what() {
    return "late " + need.slot().key;
  }
}
