package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A driver under test, with somebody between it and its engine who writes down what its probes do
 * and may meddle with them. For any thread.
 *
 * @param <D> what its bus calls a device
 */
final class WatchedDriver<D extends Device> implements Driver<D> {
  private final Driver<D> driver;
  private final Map<DeviceId, Meddling> meddling = new ConcurrentHashMap<>();
  private final Queue<ProbeRecord> probes = new ConcurrentLinkedQueue<>();
  private final Queue<DeviceId> taken = new ConcurrentLinkedQueue<>();
  private final Queue<DeviceId> removed = new ConcurrentLinkedQueue<>();
  private final Queue<Misdeed> misdeeds = new ConcurrentLinkedQueue<>();

  WatchedDriver(Driver<D> driver) {
    this.driver = driver;
  }

  /** Something that a driver must not do, and by which rule. */
  record Misdeed(Rule rule, String text) {}

  /** Meddles with every probe of a device from now on. */
  void meddle(DeviceId device, Meddling how) {
    meddling.put(device, how);
  }

  /** Returns what the probes of a device did so far, in order. */
  List<ProbeRecord> probes(DeviceId device) {
    return probes.stream().filter(probe -> probe.device().equals(device)).toList();
  }

  /** Returns how often the engine was told that the driver takes a device. */
  long takes(DeviceId device) {
    return taken.stream().filter(device::equals).count();
  }

  /** Returns how often the driver let a device go. */
  long removals(DeviceId device) {
    return removed.stream().filter(device::equals).count();
  }

  /** Returns what the driver did against a rule. */
  List<String> misdeeds(Rule rule) {
    return misdeeds.stream().filter(m -> m.rule() == rule).map(Misdeed::text).toList();
  }

  @Override
  public String name() {
    return driver.name();
  }

  @Override
  public MatchTable matches() {
    return driver.matches();
  }

  @Override
  public ProbeType type() {
    return driver.type();
  }

  @Override
  public Set<ResourceKey<?>> needs(D device) {
    return driver.needs(device);
  }

  @Override
  public Set<ResourceKey<?>> promises(D device) {
    return driver.promises(device);
  }

  @Override
  public ProbeOutcome probe(D device, ProbeContext engine) throws Exception {
    ProbeRecord record = new ProbeRecord(device.id());
    probes.add(record);
    Meddling now = meddling.getOrDefault(device.id(), Meddling.NONE);
    WatchedProbe probe = new WatchedProbe(engine, record, now, misdeeds::add);
    try {
      probe.step("begin");
      ProbeOutcome outcome = driver.probe(device, probe);
      if (record.wasSignalled() && !(outcome instanceof ProbeOutcome.Deferred)) {
        misdeeds.add(
            new Misdeed(
                Rule.DRIVER_PASSES_SIGNALS_ON,
                "the probe of " + device.id() + " caught the signal and went on"));
      }
      record.returned(outcome);
      if (outcome instanceof ProbeOutcome.Bound) {
        now.before(record.steps().size(), "return", engine);
        taken.add(device.id());
      }
      return outcome;
    } catch (MissingResourceSignal signal) {
      record.signalled();
      throw signal;
    } finally {
      if (!record.hasReturned()) {
        record.returned(null);
      }
    }
  }

  @Override
  public void remove(D device) throws Exception {
    removed.add(device.id());
    driver.remove(device);
  }
}
