package dev.probus.testkit;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A driver that keeps which devices it was called for, and does in its probe what the test says; by
 * default it takes each device. Safe for use by several threads.
 *
 * @param <D> what its bus calls a device
 */
public final class RecordingDriver<D extends Device> implements Driver<D> {
  private final String name;
  private final MatchTable table;
  private final ProbeType type;
  private final Set<ResourceKey<?>> needs;
  private final Set<ResourceKey<?>> promises;
  private final Probe<? super D> probe;
  private final Queue<D> probed = new ConcurrentLinkedQueue<>();
  private final Queue<D> removed = new ConcurrentLinkedQueue<>();

  private RecordingDriver(
      String name,
      MatchTable table,
      ProbeType type,
      Set<ResourceKey<?>> needs,
      Set<ResourceKey<?>> promises,
      Probe<? super D> probe) {
    this.name = name;
    this.table = table;
    this.type = type;
    this.needs = needs;
    this.promises = promises;
    this.probe = probe;
  }

  /**
   * Returns a driver that takes every device that matches.
   *
   * @param name the driver's name
   * @param patterns which devices it is for; see {@link MatchTable}
   */
  public static <D extends Device> RecordingDriver<D> of(String name, String... patterns) {
    return new RecordingDriver<>(
        name,
        MatchTable.of(patterns),
        ProbeType.SYNC,
        Set.of(),
        Set.of(),
        (device, context) -> ProbeOutcome.bound());
  }

  /** Returns the same driver, without a record, that declares these needs for each device. */
  public RecordingDriver<D> needing(ResourceKey<?>... keys) {
    return new RecordingDriver<>(name, table, type, Set.of(keys), promises, probe);
  }

  /** Returns the same driver, without a record, that promises these resources for each device. */
  public RecordingDriver<D> promising(ResourceKey<?>... keys) {
    return new RecordingDriver<>(name, table, type, needs, Set.of(keys), probe);
  }

  /** Returns the same driver, without a record, of another type. */
  public RecordingDriver<D> running(ProbeType how) {
    return new RecordingDriver<>(name, table, how, needs, promises, probe);
  }

  /** Returns the same driver, without a record, that does this in its probe. */
  public RecordingDriver<D> probing(Probe<? super D> what) {
    return new RecordingDriver<>(name, table, type, needs, promises, what);
  }

  /** Returns the devices that its probe was called for so far, one for each call, in order. */
  public List<D> probed() {
    return List.copyOf(probed);
  }

  /** Returns the devices that it has let go so far, in order. */
  public List<D> removed() {
    return List.copyOf(removed);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MatchTable matches() {
    return table;
  }

  @Override
  public ProbeType type() {
    return type;
  }

  @Override
  public Set<ResourceKey<?>> needs(D device) {
    return needs;
  }

  @Override
  public Set<ResourceKey<?>> promises(D device) {
    return promises;
  }

  @Override
  public ProbeOutcome probe(D device, ProbeContext context) throws Exception {
    probed.add(device);
    return probe.probe(device, context);
  }

  @Override
  public void remove(D device) {
    removed.add(device);
  }

  /**
   * What a driver does in its probe.
   *
   * @param <D> what its bus calls a device
   */
  @FunctionalInterface
  public interface Probe<D extends Device> {
    /**
     * Takes the device, or says why not; see {@link Driver#probe}.
     *
     * @throws Exception if the device cannot be driven
     */
    ProbeOutcome probe(D device, ProbeContext context) throws Exception;
  }
}
