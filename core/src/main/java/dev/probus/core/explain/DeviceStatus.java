package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * What was known of one device at one moment.
 *
 * @param id which device
 * @param modaliases what it goes by, best first
 * @param parent what it hangs below
 * @param addedBy the device whose driver added it
 * @param state where it stands
 * @param driver its driver, or the candidate it waits with
 * @param module the module that the driver came with
 * @param matched which of its modaliases the driver matches
 * @param probeCalls how often a probe has been called for it, by any driver, since it appeared
 * @param missing what it waits for now, in the order in which it was asked for
 * @param verdicts for each missing resource why it is missing; empty while something can still move
 * @param published what it provides now
 * @param failure why it failed, if it has
 * @param notes what drivers said when they rejected it or deferred without a key, and what came of
 *     requests for modules, in order
 */
public record DeviceStatus(
    DeviceId id,
    List<Modalias> modaliases,
    Optional<DeviceId> parent,
    Optional<DeviceId> addedBy,
    DeviceState state,
    Optional<String> driver,
    Optional<String> module,
    Optional<Modalias> matched,
    int probeCalls,
    List<ResourceKey<?>> missing,
    List<Verdict> verdicts,
    List<ResourceKey<?>> published,
    Optional<Throwable> failure,
    List<String> notes) {

  /** Copies the lists. */
  public DeviceStatus {
    modaliases = List.copyOf(modaliases);
    missing = List.copyOf(missing);
    verdicts = List.copyOf(verdicts);
    published = List.copyOf(published);
    notes = List.copyOf(notes);
  }
}
