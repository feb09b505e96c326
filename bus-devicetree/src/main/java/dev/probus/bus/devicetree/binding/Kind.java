package dev.probus.bus.devicetree.binding;

import java.util.Locale;

/** What one node has for another. */
public enum Kind {
  ACCESS_CONTROLLER,
  BACKLIGHT,
  CLOCK,
  CONNECTOR,
  DMA,
  ENDPOINT,
  GPIO,
  HWLOCK,
  INTERCONNECT,
  INTERRUPT,
  IO_CHANNEL,
  IOMMU,
  LED,
  MAILBOX,
  MSI,
  NVMEM_CELL,
  PANEL,
  PHY,
  PIN_STATE,
  POWER_DOMAIN,
  PWM,
  REGULATOR,
  RESET,
  SOUND_DAI,
  THERMAL_SENSOR,
  WAKEUP;

  /** Returns the kind in small letters, words parted by {@code -}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
