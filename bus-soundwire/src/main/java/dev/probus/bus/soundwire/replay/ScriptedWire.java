package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.SdwStatus;
import dev.probus.bus.soundwire.link.Peripheral;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Reply;
import dev.probus.bus.soundwire.wire.Statuses;
import dev.probus.bus.soundwire.wire.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A wire that answers what a log says it answered. */
final class ScriptedWire implements Wire {
  private static final Reply FAILURE = new Reply.Failed("as in the log");

  private final Supplier<List<Peripheral>> peripherals;
  private final Deque<Long> ids = new ArrayDeque<>();
  private boolean ones;
  private boolean failing;
  private int causes;

  ScriptedWire(Supplier<List<Peripheral>> peripherals) {
    this.peripherals = peripherals;
  }

  /** Lets these answer as device 0, one after another; then nobody does. */
  void answering(List<Long> deviceIds) {
    ids.clear();
    ids.addAll(deviceIds);
  }

  /** Lets everything read as ones. */
  void dead() {
    ones = true;
  }

  /** Lets commands fail, or not any more. */
  void failing(boolean now) {
    failing = now;
  }

  /** Lets the next reader of interrupts see these. */
  void wanting(int bits) {
    causes = bits;
  }

  @Override
  public Statuses ping() {
    boolean zero = ones || !ids.isEmpty();
    Statuses now = Statuses.NONE;
    for (int device = 0; device <= Registers.LAST_DEVICE; device++) {
      now = now.with(device, SdwStatus.UNATTACHED);
    }
    for (Peripheral peripheral : peripherals.get()) {
      if (peripheral.number() != 0) {
        now = now.with(peripheral.number(), peripheral.state().status());
      }
    }
    return now.with(0, zero ? SdwStatus.ATTACHED : SdwStatus.UNATTACHED);
  }

  @Override
  public Reply read(int device, int register) {
    if (ones) {
      return new Reply.Ok(0xFF);
    }
    if (failing) {
      return FAILURE;
    }
    if (register == Registers.INT1) {
      int now = causes;
      causes = 0;
      return new Reply.Ok(now);
    }
    if (device != 0) {
      return new Reply.Ok(0);
    }
    Long id = ids.peek();
    if (id == null) {
      return Reply.IGNORED;
    }
    int left = Registers.DEVID_BYTES - 1 - (register - Registers.DEVID);
    if (left == 0) {
      ids.remove();
    }
    return new Reply.Ok((int) (id >>> (8 * left)) & 0xFF);
  }

  @Override
  public Reply write(int device, int register, int value) {
    return failing ? FAILURE : Reply.DONE;
  }

  @Override
  public void reset() {
    ids.clear();
  }
}
