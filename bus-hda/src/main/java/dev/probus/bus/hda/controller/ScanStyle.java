package dev.probus.bus.hda.controller;

/** What it costs when an address is marked present and nobody answers there (Z10). */
public enum ScanStyle {
  /** One time-out, and the other codecs never notice. */
  ONCE,
  /** As the kernel's PCI driver: the ladder of H7 up to (d), then a reset of everything (H12). */
  LEGACY,
  /** As the kernel's DSP drivers: four tries and no reset (H13). */
  DSP
}
