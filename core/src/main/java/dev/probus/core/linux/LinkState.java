package dev.probus.core.linux;

/** The state of one link (R80). */
enum LinkState {
  /** It is not managed. */
  NONE("not tracked"),
  DORMANT("dormant"),
  AVAILABLE("available"),
  CONSUMER_PROBE("consumer probing"),
  ACTIVE("active"),
  SUPPLIER_UNBIND("supplier unbinding");

  private final String label;

  LinkState(String label) {
    this.label = label;
  }

  /** Returns what sysfs calls it. */
  String label() {
    return label;
  }

  /** Returns how a managed link between two such devices starts (R83). */
  static LinkState initial(LinkStatus supplier, LinkStatus consumer) {
    return switch (supplier) {
      case NO_DRIVER -> DORMANT;
      case PROBING -> consumer == LinkStatus.PROBING ? CONSUMER_PROBE : DORMANT;
      case DRIVER_BOUND ->
          switch (consumer) {
            case PROBING -> CONSUMER_PROBE;
            case DRIVER_BOUND -> ACTIVE;
            case NO_DRIVER, UNBINDING -> AVAILABLE;
          };
      case UNBINDING -> SUPPLIER_UNBIND;
    };
  }

  /** Tells whether the consumer is using the supplier, or about to. */
  boolean inUse() {
    return this == CONSUMER_PROBE || this == ACTIVE;
  }
}
