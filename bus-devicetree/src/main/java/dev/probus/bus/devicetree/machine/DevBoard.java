package dev.probus.bus.devicetree.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.MachineProvider;
import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.List;

/**
 * A small board of our own that has what real boards have: consumers that come before their
 * suppliers, a power chip behind I2C that much of the rest needs, a display whose parts refer to
 * each other in a circle, and something that is switched off.
 */
public final class DevBoard implements MachineProvider {
  private static final int GIC = 1;
  private static final int CLOCKS = 2;
  private static final int PINS = 3;
  private static final int PIN_I2C = 4;
  private static final int PIN_UART = 5;
  private static final int LDO = 6;
  private static final int BUCK = 7;
  private static final int GPIO = 8;
  private static final int PHY = 9;
  private static final int DMA = 10;
  private static final int XTAL = 11;
  private static final int DSI_OUT = 12;
  private static final int PANEL_IN = 13;
  private static final int CODEC = 14;
  private static final int I2S = 15;
  private static final int PWM = 16;
  private static final int BACKLIGHT = 17;
  private static final int OFF = 18;

  /** Makes the provider; called when services are looked up. */
  public DevBoard() {}

  @Override
  public String name() {
    return "devboard";
  }

  @Override
  public String title() {
    return "a board described by a devicetree, whose consumers come before their suppliers";
  }

  @Override
  public List<MachineOption> options() {
    return BoardOptions.KNOWN;
  }

  @Override
  public Machine machine() {
    return machine(MachineOptions.none());
  }

  @Override
  public Machine machine(MachineOptions said) {
    return BoardMachine.of(name(), name(), tree(), BoardOptions.of(said));
  }

  /** Returns the board's tree. */
  public static Tree tree() {
    Node root =
        new Sketch("")
            .text("model", "Probus devboard")
            .text("compatible", "probus,devboard")
            .cells("#address-cells", 1)
            .cells("#size-cells", 1)
            .cells("interrupt-parent", GIC)
            .below(
                new Sketch("aliases").text("i2c0", "/soc/i2c@4000"),
                sound(),
                backlight(),
                new Sketch("xtal").of("fixed-clock").number(XTAL).cells("#clock-cells", 0),
                soc())
            .node();
    return new Tree(root);
  }

  private static Sketch sound() {
    return new Sketch("sound")
        .of("simple-audio-card")
        .below(
            new Sketch("simple-audio-card,cpu").cells("sound-dai", I2S),
            new Sketch("simple-audio-card,codec").cells("sound-dai", CODEC));
  }

  private static Sketch backlight() {
    return new Sketch("backlight")
        .of("pwm-backlight")
        .number(BACKLIGHT)
        .cells("pwms", PWM, 0, 50_000)
        .cells("power-supply", LDO);
  }

  private static Sketch soc() {
    return new Sketch("soc")
        .of("simple-bus")
        .cells("#address-cells", 1)
        .cells("#size-cells", 1)
        .cells("ranges", 0, 0x40000000, 0x100000)
        .below(
            new Sketch("interrupt-controller@1000")
                .at(0x1000)
                .of("arm,gic-400")
                .number(GIC)
                .flag("interrupt-controller")
                .cells("#interrupt-cells", 3),
            serial(),
            ethernet(),
            dsi(),
            i2c(),
            new Sketch("pwm@5000")
                .at(0x5000)
                .of("probus,pwm")
                .number(PWM)
                .cells("#pwm-cells", 2)
                .cells("clocks", CLOCKS, 3),
            new Sketch("i2s@6000")
                .at(0x6000)
                .of("probus,i2s")
                .number(I2S)
                .cells("#sound-dai-cells", 0)
                .cells("dmas", DMA, 1, DMA, 2)
                .cells("clocks", CLOCKS, 4),
            new Sketch("dma-controller@7000")
                .at(0x7000)
                .of("probus,dma")
                .number(DMA)
                .cells("#dma-cells", 1)
                .cells("interrupts", 0, 7, 4)
                .cells("clocks", CLOCKS, 5),
            pins(),
            new Sketch("clock-controller@9000")
                .at(0x9000)
                .of("probus,clocks")
                .number(CLOCKS)
                .cells("#clock-cells", 1)
                .cells("#reset-cells", 1)
                .cells("clocks", XTAL),
            new Sketch("crypto@a000").at(0xA000).of("probus,crypto").number(OFF).off());
  }

  private static Sketch serial() {
    return new Sketch("serial@2000")
        .at(0x2000)
        .of("probus,uart", "ns16550a")
        .cells("interrupts", 0, 2, 4)
        .cells("clocks", CLOCKS, 1)
        .cells("dmas", DMA, 3, DMA, 4)
        .cells("pinctrl-0", PIN_UART);
  }

  private static Sketch ethernet() {
    return new Sketch("ethernet@3000")
        .at(0x3000)
        .of("probus,ethernet")
        .cells("interrupts", 0, 3, 4)
        .cells("phys", PHY)
        .cells("phy-supply", BUCK)
        .cells("resets", CLOCKS, 1)
        .cells("reset-gpios", GPIO, 3, 1);
  }

  /** The panel is told of below its controller, and needs it; the controller looks for a panel. */
  private static Sketch dsi() {
    return new Sketch("dsi@b000")
        .at(0xB000)
        .of("probus,dsi")
        .cells("clocks", CLOCKS, 6)
        .cells("phys", PHY)
        .below(
            new Sketch("panel")
                .of("probus,panel")
                .cells("backlight", BACKLIGHT)
                .cells("power-supply", LDO)
                .below(new Sketch("port").below(endpoint(PANEL_IN, DSI_OUT))),
            new Sketch("port").below(endpoint(DSI_OUT, PANEL_IN)));
  }

  private static Sketch endpoint(int own, int other) {
    return new Sketch("endpoint").number(own).cells("remote-endpoint", other);
  }

  private static Sketch i2c() {
    return new Sketch("i2c@4000")
        .at(0x4000)
        .of("probus,i2c")
        .cells("#address-cells", 1)
        .cells("#size-cells", 0)
        .cells("interrupts", 0, 4, 4)
        .cells("clocks", CLOCKS, 2)
        .cells("pinctrl-0", PIN_I2C)
        .below(
            new Sketch("codec@1a")
                .cells("reg", 0x1A)
                .of("probus,codec")
                .number(CODEC)
                .cells("#sound-dai-cells", 0)
                .cells("avdd-supply", LDO)
                .cells("crypto-supply", OFF),
            new Sketch("pmic@58")
                .cells("reg", 0x58)
                .of("probus,pmic")
                .cells("interrupts-extended", GPIO, 5, 8)
                .below(
                    new Sketch("regulators")
                        .below(
                            new Sketch("buck1").number(BUCK),
                            new Sketch("ldo1").number(LDO).cells("vin-supply", BUCK))));
  }

  private static Sketch pins() {
    return new Sketch("pinctrl@8000")
        .at(0x8000)
        .of("probus,pinctrl", "simple-mfd")
        .cells("#address-cells", 1)
        .cells("#size-cells", 1)
        .cells("ranges")
        .number(PINS)
        .cells("clocks", CLOCKS, 7)
        .below(
            new Sketch("i2c-pins").number(PIN_I2C),
            new Sketch("uart-pins").number(PIN_UART),
            new Sketch("gpio@8100")
                .at(0x8100)
                .of("probus,gpio")
                .number(GPIO)
                .cells("#gpio-cells", 2)
                .cells("#interrupt-cells", 2)
                .cells("interrupts", 0, 8, 4),
            new Sketch("phy@8200")
                .at(0x8200)
                .of("probus,phy")
                .number(PHY)
                .cells("#phy-cells", 0)
                .cells("clocks", CLOCKS, 8));
  }
}
