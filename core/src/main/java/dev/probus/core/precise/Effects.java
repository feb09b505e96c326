package dev.probus.core.precise;

import dev.probus.api.driver.Work;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.List;

/** What few probes do beside asking and publishing; written down until the probe is applied. */
final class Effects {
  /** What a probe that did nothing of the kind has done. */
  static final Effects NONE = new Effects(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Work to be started when the probe has bound. */
  record PlannedWork(String name, Work work) {}

  final List<Slot<DeviceNode>> nevers;
  final List<DeviceNode> children;
  final List<PlannedWork> works;

  /** What was required and missing. */
  final List<ResourceKey<?>> missed;

  /** What releasing threw. */
  final List<Throwable> trouble;

  /** Makes room for whatever comes. */
  Effects() {
    this(
        new ArrayList<>(0),
        new ArrayList<>(0),
        new ArrayList<>(0),
        new ArrayList<>(1),
        new ArrayList<>(0));
  }

  private Effects(
      List<Slot<DeviceNode>> nevers,
      List<DeviceNode> children,
      List<PlannedWork> works,
      List<ResourceKey<?>> missed,
      List<Throwable> trouble) {
    this.nevers = nevers;
    this.children = children;
    this.works = works;
    this.missed = missed;
    this.trouble = trouble;
  }
}
