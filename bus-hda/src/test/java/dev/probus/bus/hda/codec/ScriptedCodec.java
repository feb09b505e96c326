package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A codec at address 0 that answers what a test tells it to and records what it was asked. */
final class ScriptedCodec implements Link {

  private final Map<Integer, Integer> responses = new HashMap<>();
  private final List<Integer> sent = new ArrayList<>();

  /** Sets the response to a get verb of a node. */
  ScriptedCodec answer(int node, Verb verb, int payload, int response) {
    responses.put(Command.encode(0, node, verb.code(), payload), response);
    return this;
  }

  /** Sets the response to a get verb without payload. */
  ScriptedCodec answer(int node, Verb verb, int response) {
    return answer(node, verb, 0, response);
  }

  /** Sets a parameter of a node. */
  ScriptedCodec parameter(int node, Parameter parameter, int response) {
    return answer(node, Verb.GET_PARAMETER, parameter.id(), response);
  }

  /** Sets an audio group at node 1 with so many widgets from node 2 on. */
  ScriptedCodec audioGroup(int widgets) {
    return parameter(0, Parameter.VENDOR_ID, 0x10ec0274)
        .parameter(0, Parameter.SUBSYSTEM_ID, 0x10ec1274)
        .parameter(0, Parameter.NODE_COUNT, 0x10001)
        .parameter(1, Parameter.FUNCTION_TYPE, GroupId.AUDIO)
        .parameter(1, Parameter.NODE_COUNT, 2 << 16 | widgets);
  }

  @Override
  public int send(int command) {
    sent.add(command);
    return responses.getOrDefault(command, 0);
  }

  /** Returns the commands that were sent, in order. */
  List<Integer> sent() {
    return sent;
  }
}
