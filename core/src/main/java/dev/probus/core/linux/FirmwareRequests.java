package dev.probus.core.linux;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads firmware while its driver goes on (R160 to R162). Nothing that waits for probing waits for
 * it, and when a file has come, nothing is triggered.
 */
public final class FirmwareRequests {
  private final FirmwareLoader loader;
  private final DelayedWork delayed;
  private final Tasks tasks;
  private final Map<LinuxDevice, Set<String>> kept = new HashMap<>();

  FirmwareRequests(FirmwareLoader loader, DelayedWork delayed, Tasks tasks) {
    this.loader = loader;
    this.delayed = delayed;
    this.tasks = tasks;
  }

  /**
   * Asks for a file; it comes later, as a plain work item.
   *
   * @return {@link Errno#EFAULT} if the module is going away, {@link Errno#EOPNOTSUPP} for a
   *     request without uevent for a file whose name is kept with the device
   */
  public Errno requestNowait(FirmwareRequest request) {
    if (request.module().filter(loader::goingAway).isPresent()) {
      return Errno.EFAULT;
    }
    if (!request.uevent() && keptFor(request.device()).contains(request.name())) {
      return Errno.EOPNOTSUPP;
    }
    delayed.after(Duration.ZERO, () -> load(request));
    return Errno.OK;
  }

  private void load(FirmwareRequest request) {
    Optional<byte[]> file =
        acceptable(request.name()) ? loader.load(request.name()) : Optional.empty();
    if (file.isPresent() && request.uevent()) {
      keep(request.device(), request.name());
    }
    tasks.outside(() -> {
      request.then().accept(file);
      return request;
    });
  }

  /** A name must not lead out of the folder of firmware. */
  private static boolean acceptable(String name) {
    return !name.isEmpty() && Arrays.stream(name.split("/")).noneMatch(".."::equals);
  }

  /** The name is a managed resource of the device, as anything else that a driver takes. */
  private void keep(LinuxDevice device, String name) {
    if (kept.computeIfAbsent(device, d -> new HashSet<>()).add(name)) {
      device.resources().add(() -> forget(device, name));
    }
  }

  private void forget(LinuxDevice device, String name) {
    Set<String> names = keptFor(device);
    names.remove(name);
    if (names.isEmpty()) {
      kept.remove(device);
    }
  }

  private Set<String> keptFor(LinuxDevice device) {
    return kept.getOrDefault(device, new HashSet<>());
  }
}
