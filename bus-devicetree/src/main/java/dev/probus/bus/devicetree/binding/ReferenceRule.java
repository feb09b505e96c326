package dev.probus.bus.devicetree.binding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which properties refer to other nodes, and how.
 *
 * <p>The table is what the kernel's firmware links follow ({@code supplier_bindings}, 6.1 and
 * later), and a few properties more that drivers follow themselves.
 *
 * @param names the whole names of such properties
 * @param cells the property of the node referred to that says how many cells follow its phandle;
 *     none follow if there is no such property to look for
 * @param cellsRequired whether that property must be there
 * @param kind what is referred to
 * @param firmware whether the kernel makes firmware links of it
 * @param needed whether drivers cannot do without it while they probe
 */
record ReferenceRule(
    Pattern names,
    Optional<String> cells,
    boolean cellsRequired,
    Kind kind,
    boolean firmware,
    boolean needed) {

  static final List<ReferenceRule> TABLE =
      List.of(
          needed("clocks", "#clock-cells", Kind.CLOCK),
          needed("interconnects", "#interconnect-cells", Kind.INTERCONNECT),
          needed("iommus", "#iommu-cells", Kind.IOMMU),
          needed("mboxes", "#mbox-cells", Kind.MAILBOX),
          needed("io-channels", "#io-channel-cells", Kind.IO_CHANNEL),
          needed("io-backends", "#io-backend-cells", Kind.IO_CHANNEL),
          needed("dmas", "#dma-cells", Kind.DMA),
          needed("power-domains", "#power-domain-cells", Kind.POWER_DOMAIN),
          needed("hwlocks", "#hwlock-cells", Kind.HWLOCK),
          needed("phys", "#phy-cells", Kind.PHY),
          needed("pwms", "#pwm-cells", Kind.PWM),
          needed("resets", "#reset-cells", Kind.RESET),
          needed("access-controllers", "#access-controller-cells", Kind.ACCESS_CONTROLLER),
          needed("nvmem-cells", "#nvmem-cell-cells", Kind.NVMEM_CELL).lenient(),
          needed("msi-parent", "#msi-cells", Kind.MSI).lenient(),
          needed("extcon", Kind.CONNECTOR),
          needed("backlight", Kind.BACKLIGHT),
          needed("panel", Kind.PANEL),
          needed("pinctrl-[0-9]+", Kind.PIN_STATE),
          needed(".+-supply", Kind.REGULATOR),
          needed("gpios?|(?!.*,nr-gpios$|nr-gpios$).+-gpios?", "#gpio-cells", Kind.GPIO),
          needed("leds", Kind.LED).later(),
          needed("wakeup-parent", Kind.WAKEUP).later(),
          needed("remote-endpoint", Kind.ENDPOINT).later(),
          needed("thermal-sensors", "#thermal-sensor-cells", Kind.THERMAL_SENSOR).driversOnly(),
          needed("sound-dai", "#sound-dai-cells", Kind.SOUND_DAI).driversOnly(),
          needed("assigned-clocks|assigned-clock-parents", "#clock-cells", Kind.CLOCK)
              .driversOnly());

  private static ReferenceRule needed(String names, String cells, Kind kind) {
    return new ReferenceRule(Pattern.compile(names), Optional.of(cells), true, kind, true, true);
  }

  private static ReferenceRule needed(String names, Kind kind) {
    return new ReferenceRule(Pattern.compile(names), Optional.empty(), false, kind, true, true);
  }

  /** Without the property that says how many cells follow, none do. */
  private ReferenceRule lenient() {
    return new ReferenceRule(names, cells, false, kind, firmware, needed);
  }

  /** Drivers look for it after they have bound, or do without. */
  private ReferenceRule later() {
    return new ReferenceRule(names, cells, cellsRequired, kind, firmware, false);
  }

  private ReferenceRule driversOnly() {
    return new ReferenceRule(names, cells, cellsRequired, kind, false, needed);
  }

  /** Returns the rule for a property, if it refers to other nodes. */
  static Optional<ReferenceRule> of(String property) {
    return TABLE.stream().filter(rule -> rule.names.matcher(property).matches()).findFirst();
  }
}
