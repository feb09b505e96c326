package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A device as firmware describes it, long before there is one (R95). It outlives the device that is
 * made of it. For the thread that drives the core only.
 */
public final class FirmwareNode {
  private final String name;
  private final @Nullable FirmwareNode parent;
  private final List<FirmwareNode> children = new ArrayList<>();
  private final SequencedSet<FirmwareNode> needs = new LinkedHashSet<>();

  /** Links in which it is the consumer, the latest first. */
  final List<FirmwareLink> suppliers = new ArrayList<>();

  /** Links in which it is the supplier, the latest first. */
  final List<FirmwareLink> consumers = new ArrayList<>();

  /** The device made of it, while there is one. */
  @Nullable LinuxDevice device;

  /** Whether its needs have been read; they are read once. */
  boolean read;

  /** Whether it turned out to be a part of the device above it (R87). */
  boolean notDevice;

  private boolean initialized;
  private boolean childBoundOnAdd;

  /**
   * Describes a node.
   *
   * @param name its name in reasons (R59)
   * @param parent the node around it, or null
   */
  public FirmwareNode(String name, @Nullable FirmwareNode parent) {
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /**
   * Says that it needs another node. What is said after a device of it, or of a node above it, has
   * arrived comes too late (R7).
   *
   * @return this node
   */
  public FirmwareNode needs(FirmwareNode supplier) {
    needs.add(supplier);
    return this;
  }

  /** Says that it works without a driver, or without a device: nobody waits for it (R98). */
  public void markInitialized() {
    initialized = true;
  }

  /** Says that its driver counts on its children binding at once: they do not wait for it. */
  public void markChildBoundOnAdd() {
    childBoundOnAdd = true;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the node around it, or null. */
  public @Nullable FirmwareNode parent() {
    return parent;
  }

  List<FirmwareNode> children() {
    return children;
  }

  SequencedSet<FirmwareNode> needs() {
    return needs;
  }

  boolean initialized() {
    return initialized;
  }

  boolean childBoundOnAdd() {
    return childBoundOnAdd;
  }

  /** Returns the device of the nearest node above that has one, or null. */
  @Nullable LinuxDevice deviceAbove() {
    @Nullable FirmwareNode at = parent;
    while (at != null && at.device == null) {
      at = at.parent;
    }
    return at == null ? null : at.device;
  }

  /** Tells whether it is the node itself or lies above it. */
  boolean contains(@Nullable FirmwareNode node) {
    @Nullable FirmwareNode at = node;
    while (at != null && at != this) {
      at = at.parent;
    }
    return at != null;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
