package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device from its arrival to its departure; one that comes again is a new object. For the thread
 * that drives the core only.
 */
public final class LinuxDevice {
  private final String name;
  private final @Nullable LinuxDevice parent;
  private final @Nullable FirmwareNode node;
  private final ManagedResources resources = new ManagedResources();

  /** Children whose arrival is complete: a device joins them after its first probing (R7). */
  final List<LinuxDevice> children = new ArrayList<>();

  /** Links in which it is the consumer, in order of creation. */
  final List<DeviceLink> suppliers = new ArrayList<>();

  /** Links in which it is the supplier, in order of creation. */
  final List<DeviceLink> consumers = new ArrayList<>();

  LinkStatus linkStatus = LinkStatus.NO_DRIVER;

  /** Set from the start of a probe on, so it alone does not mean bound. */
  @Nullable BusDriver driver;

  /** The one place for a driver-side job that is queued (R5). */
  @Nullable BusDriver asyncDriver;

  /** Why it was last deferred (R59). */
  @Nullable String reason;

  /** Whether some driver matched it once (R50); never unset. */
  boolean canMatch;

  /** Whether it has arrived; a device that is gone counts as dead. */
  boolean registered;

  /** Whether its arrival has come so far that it may be probed (R7, R20). */
  boolean readyToProbe;

  /** Whether its removal has begun. */
  boolean dead;

  /** Whether it was told that all its consumers are there; never unset (R88). */
  boolean stateSynced;

  private @Nullable Object driverData;
  private @Nullable String driverOverride;

  /**
   * Describes a device that has not arrived yet.
   *
   * @param name its name on the bus
   * @param parent the device it hangs on, or null
   */
  public LinuxDevice(String name, @Nullable LinuxDevice parent) {
    this(name, parent, null);
  }

  /**
   * Describes a device that firmware describes too.
   *
   * @param name its name on the bus
   * @param parent the device it hangs on, or null
   * @param node what firmware says of it, or null
   */
  public LinuxDevice(String name, @Nullable LinuxDevice parent, @Nullable FirmwareNode node) {
    this.name = name;
    this.parent = parent;
    this.node = node;
  }

  /** Returns the name on the bus. */
  public String name() {
    return name;
  }

  /** Returns the device it hangs on, or null. */
  public @Nullable LinuxDevice parent() {
    return parent;
  }

  /** Returns what firmware says of it, or null. */
  public @Nullable FirmwareNode node() {
    return node;
  }

  /** Returns the links to what it needs, in order of creation (R80). */
  public List<LinkView> supplierLinks() {
    return suppliers.stream().map(LinkView::of).toList();
  }

  /** Returns what its drivers have taken and the core gives back (R110). */
  public ManagedResources resources() {
    return resources;
  }

  /** Returns what its driver has put here; null again when the driver is gone (R32). */
  public @Nullable Object driverData() {
    return driverData;
  }

  /** Keeps something for its driver. */
  public void driverData(@Nullable Object data) {
    driverData = data;
  }

  /** Returns the only driver that may match it, by name, or null (R25). */
  public @Nullable String driverOverride() {
    return driverOverride;
  }

  void driverOverride(@Nullable String driverName) {
    driverOverride = driverName;
  }

  /** Tells whether a driver has it, and not only tries (R40). */
  public boolean bound() {
    BusDriver current = driver;
    return current != null && current.devices().contains(this);
  }

  /** Returns the driver that has it or is probing it, or null. */
  public @Nullable LinuxDriver driver() {
    BusDriver current = driver;
    return current == null ? null : current.driver();
  }

  /**
   * Notes in a probe why it defers; the latest reason wins (R59).
   *
   * @throws IllegalStateException if no driver is probing the device
   */
  public void deferredBecause(String why) {
    BusDriver current = driver;
    if (current == null) {
      throw new IllegalStateException("no driver is probing " + name);
    }
    deferredBy(current.name(), why);
  }

  void deferredBy(String who, String why) {
    reason = who + ": " + why;
  }

  /**
   * Returns who deferred the device and why, {@code WHO: WHY}, or null if nobody said. The end of
   * line that ends many reasons (R59) is not part of it.
   */
  public @Nullable String reason() {
    String said = reason;
    return said != null && said.endsWith("\n") ? said.substring(0, said.length() - 1) : said;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
