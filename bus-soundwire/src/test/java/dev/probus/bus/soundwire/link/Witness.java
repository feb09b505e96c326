package dev.probus.bus.soundwire.link;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.ProbeContext;
import dev.probus.bus.soundwire.PeripheralDriver;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.SdwState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A driver that checks, call by call, that it is told what it is promised. */
final class Witness implements PeripheralDriver {
  private final SdwId id;
  private final ProbeType type;
  private final Function<SdwDevice, Duration> probing;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  final Queue<String> violations = new ConcurrentLinkedQueue<>();
  final Queue<String> alerts = new ConcurrentLinkedQueue<>();
  final Queue<String> told = new ConcurrentLinkedQueue<>();

  Witness(SdwId id, ProbeType type, Function<SdwDevice, Duration> probing) {
    this.id = id;
    this.type = type;
    this.probing = probing;
  }

  /** What one binding has been told. */
  private static final class Session {
    boolean probing = true;
    boolean inside;
    boolean removed;
    SdwState last;
  }

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public List<SdwId> ids() {
    return List.of(id);
  }

  @Override
  public ProbeType type() {
    return type;
  }

  @Override
  public ProbeOutcome probe(SdwDevice device, ProbeContext probe) throws InterruptedException {
    Session session = new Session();
    Session before = sessions.put(device.toString(), session);
    check(device, before == null || before.removed || before.last == null, "probed while bound");
    probe.pause(probing.apply(device));
    session.probing = false;
    return ProbeOutcome.bound();
  }

  @Override
  public void status(SdwDevice device, SdwState state) {
    told.add(device + " " + state);
    Session session = sessions.get(device.toString());
    check(device, !session.probing, "told during its probe");
    check(device, !session.removed, "told after its removal");
    check(device, !session.inside, "told by two at once");
    session.inside = true;
    SdwState last = session.last;
    if (state.attached()) {
      check(device, last == null || !last.attached(), "attached twice: " + last + ", " + state);
      check(
          device,
          last == null || last.generation() < state.generation(),
          "an old life again: " + last + ", " + state);
      SdwState now = device.state();
      boolean current = now.attached() && now.generation() == state.generation();
      check(device, current, "stale " + state + ", it is " + now);
    } else {
      boolean lost = last != null && last.attached() && last.generation() == state.generation();
      check(device, last == null || lost, "lost, but " + last + ", " + state);
    }
    session.last = state;
    session.inside = false;
  }

  @Override
  public void alert(SdwDevice device, SdwState state, int causes) {
    Session session = sessions.get(device.toString());
    check(device, session.last != null && session.last.attached(), "alert of one that is lost");
    alerts.add(device + " " + causes);
  }

  @Override
  public void remove(SdwDevice device) {
    Session session = sessions.get(device.toString());
    check(device, !session.inside, "removed while it is told");
    check(device, session.last != null, "never told of its state");
    session.removed = true;
  }

  /** Returns what the driver of a bound device was told last. */
  SdwState last(String device) {
    return sessions.get(device).last;
  }

  private void check(SdwDevice device, boolean holds, String otherwise) {
    if (!holds) {
      violations.add(device + ": " + otherwise);
    }
  }
}
