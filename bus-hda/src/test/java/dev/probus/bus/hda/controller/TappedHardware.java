package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.controller.model.ControllerModel;
import java.util.ArrayList;
import java.util.List;

/** Writes down which commands a driver gave to a controller, and where in the ring. */
public final class TappedHardware implements Hardware {
  private final ControllerModel model;
  private final List<String> commands = new ArrayList<>();

  /** Taps a controller. */
  public TappedHardware(ControllerModel model) {
    this.model = model;
  }

  /** Returns {@code ring POSITION COMMAND} or {@code immediate COMMAND} for each, in order. */
  public List<String> commands() {
    return commands;
  }

  @Override
  public int read(Register register) {
    return model.read(register);
  }

  @Override
  public void write(Register register, int value) {
    boolean starts = model.read(Register.CORBCTL) == 0;
    if (register == Register.CORBWP && !starts) {
      int command = model.memory().read(model.memory().address() + value * 4L);
      commands.add("ring %x %08x".formatted(value, command));
    }
    if (register == Register.IRS && (value & Bits.BUSY) != 0) {
      commands.add("immediate %08x".formatted(model.read(Register.IC)));
    }
    model.write(register, value);
  }

  @Override
  public DmaPage memory() {
    return model.memory();
  }

  @Override
  public long nanos() {
    return model.nanos();
  }

  @Override
  public void pass(long nanos) {
    model.pass(nanos);
  }

  @Override
  public boolean awaitInterrupt(long nanos) {
    return model.awaitInterrupt(nanos);
  }

  @Override
  public boolean messageInterrupts() {
    return model.messageInterrupts();
  }

  @Override
  public void useWireInterrupt() {
    model.useWireInterrupt();
  }
}
