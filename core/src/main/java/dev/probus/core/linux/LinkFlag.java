package dev.probus.core.linux;

/** What can be asked of a device link (R80). A link without {@link #STATELESS} is managed. */
public enum LinkFlag {
  /** The core tracks no state and never holds the consumer back. */
  STATELESS,
  /** The link goes when the consumer loses its driver. */
  AUTOREMOVE_CONSUMER,
  /** The link goes when the supplier loses its driver. */
  AUTOREMOVE_SUPPLIER,
  /** The consumer is put on the deferred list when the supplier binds (R87). */
  AUTOPROBE_CONSUMER
}
