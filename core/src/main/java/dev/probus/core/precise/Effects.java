package dev.probus.core.precise;

import dev.probus.api.driver.Work;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What few probes do beside asking and publishing one thing; written down until the probe is
 * applied. By the probe's lane.
 */
final class Effects {
  /** What a probe that did nothing of the kind has done. Never written to. */
  static final Effects NONE = new Effects();

  /** Work to be started when the probe has bound. */
  record PlannedWork(String name, Work work) {}

  /** What it publishes beside the first. */
  private List<Publication> publications = List.of();

  private List<Slot<DeviceNode>> nevers = List.of();
  private List<DeviceNode> children = List.of();
  private List<PlannedWork> works = List.of();

  /** What was required and missing. */
  private List<ResourceKey<?>> missed = List.of();

  /** What releasing threw. */
  private List<Throwable> trouble = List.of();

  /** What owns what it was handed; none if it was handed nothing. */
  @Nullable Binding binding;

  @Nullable Failure failure;

  List<Publication> publications() {
    return publications;
  }

  void publish(Publication publication) {
    publications = added(publications, publication);
  }

  List<Slot<DeviceNode>> nevers() {
    return nevers;
  }

  void never(Slot<DeviceNode> slot) {
    nevers = added(nevers, slot);
  }

  List<DeviceNode> children() {
    return children;
  }

  void add(DeviceNode child) {
    children = added(children, child);
  }

  List<PlannedWork> works() {
    return works;
  }

  void start(PlannedWork work) {
    works = added(works, work);
  }

  List<ResourceKey<?>> missed() {
    return missed;
  }

  void miss(ResourceKey<?> key) {
    missed = added(missed, key);
  }

  List<Throwable> trouble() {
    return trouble;
  }

  void trouble(Throwable thrown) {
    trouble = added(trouble, thrown);
  }

  private static <T> List<T> added(List<T> present, T added) {
    List<T> grown = present.isEmpty() ? new ArrayList<>(2) : present;
    grown.add(added);
    return grown;
  }
}
