package dev.probus.core.linux;

/**
 * What a device link is (R80), in the order of the kernel's bits 0 to 9. A link without {@link
 * #STATELESS} is managed.
 */
public enum LinkFlag {
  /** The core tracks no state and never holds the consumer back. */
  STATELESS,
  /** The link goes when the consumer loses its driver. */
  AUTOREMOVE_CONSUMER,
  /** The consumer's use keeps the supplier powered; carried, but power is not modelled. */
  PM_RUNTIME,
  /** The supplier is powered at once; carried, but power is not modelled. */
  RPM_ACTIVE,
  /** The link goes when the supplier loses its driver. */
  AUTOREMOVE_SUPPLIER,
  /** The consumer is put on the deferred list when the supplier binds (R87). */
  AUTOPROBE_CONSUMER,
  /** The core tracks its state; set by the core alone, and refused when asked for (R81). */
  MANAGED,
  /** It holds nothing back, but puts off the supplier's {@code sync_state} (R88). */
  SYNC_STATE_ONLY,
  /** Made from what firmware says (R95). */
  INFERRED,
  /** Lies on a circle that firmware describes (R97). */
  CYCLE
}
