package dev.probus.core.linux;

/** That one firmware node needs another, until a device link says it (R85, R95). */
final class FirmwareLink {
  final FirmwareNode consumer;
  final FirmwareNode supplier;

  /** Whether it lies on a circle, so that it holds nobody back (R97). */
  boolean cycle;

  private FirmwareLink(FirmwareNode consumer, FirmwareNode supplier) {
    this.consumer = consumer;
    this.supplier = supplier;
  }

  /** Links two nodes once; the latest link stands first, as in the kernel. */
  static void hang(FirmwareNode consumer, FirmwareNode supplier, boolean cycle) {
    for (FirmwareLink known : supplier.consumers) {
      if (known.consumer == consumer) {
        known.cycle |= cycle;
        return;
      }
    }
    FirmwareLink link = new FirmwareLink(consumer, supplier);
    link.cycle = cycle;
    supplier.consumers.addFirst(link);
    consumer.suppliers.addFirst(link);
  }

  void delete() {
    supplier.consumers.remove(this);
    consumer.suppliers.remove(this);
  }
}
