package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.controller.model.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A codec that answers each command with the command's bits, inverted; powered up at a count. */
final class EchoCodec implements Link {
  private final int address;

  EchoCodec(int address) {
    this.address = address;
  }

  /** Returns what it answers. */
  static int answer(int command) {
    return ~command;
  }

  /** Returns a get command that asks a codec for one of many things. */
  static int command(int address, int number) {
    return Command.encode(address, 1 + number % 0x7e, 0xf00, number & 0xff);
  }

  @Override
  public int send(int command) {
    if (Command.address(command) != address) {
      throw new AssertionError("address " + address + " is asked %08x".formatted(command));
    }
    return answer(command);
  }

  /** Returns a controller, switched on, with such codecs behind it. */
  static ControllerModel controller(List<Integer> addresses, Fault... faults) {
    Map<Integer, Supplier<Link>> codecs = new HashMap<>();
    addresses.forEach(address -> codecs.put(address, () -> new EchoCodec(address)));
    return new ControllerModel(codecs, List.of(faults));
  }

  /** Returns a driver of such a controller, started. */
  static HdaController started(
      ControllerSettings settings, List<Integer> addresses, Fault... faults) {
    HdaController controller = new HdaController(controller(addresses, faults), settings);
    controller.start();
    return controller;
  }
}
