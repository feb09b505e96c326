package dev.probus.bus.devicetree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.devicetree.machine.DevBoard;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What our own board comes to: devices, names, modaliases, needs and links. */
final class BoardTest {
  private final Board board = new Board(DevBoard.tree());

  private OfDevice device(String name) {
    return board.all().stream()
        .filter(device -> device.id().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> needs(String name) {
    return device(name).needs().stream().map(ResourceKey::name).toList();
  }

  private List<String> suppliers(String name) {
    return device(name).suppliers().stream().map(DeviceId::name).toList();
  }

  @Test
  void devicesAreThereFromTheStartOrComeWithTheirControllers() {
    assertThat(board.present())
        .extracting(device -> device.id().name())
        .containsExactly(
            "sound",
            "backlight",
            "soc",
            "40002000.serial",
            "40003000.ethernet",
            "4000b000.dsi",
            "40004000.i2c",
            "40005000.pwm",
            "40006000.i2s",
            "40007000.dma-controller",
            "40008000.pinctrl",
            "40008100.gpio",
            "40008200.phy",
            "40009000.clock-controller");
    assertThat(device("40004000.i2c").children())
        .extracting(child -> child.id().name())
        .containsExactly("0-001a", "0-0058");
    assertThat(device("0-0058").parent()).contains(DeviceId.of("of", "40004000.i2c"));
    assertThat(device("4000b000.dsi:panel").parent()).contains(DeviceId.of("of", "4000b000.dsi"));
    assertThat(board.remarks()).isEmpty();
  }

  @Test
  void modaliasesAreTheKernels() {
    assertThat(device("40002000.serial").modaliases())
        .extracting(Objects::toString)
        .containsExactly("of:NserialT(null)Cprobus,uartCns16550a", "of-builtin:probus,uart");
  }

  @Test
  void referencesBecomeNeeds() {
    assertThat(needs("40003000.ethernet"))
        .containsExactly(
            "of/40008200.phy/phy",
            "of/0-0058/regulator/regulators/buck1",
            "of/40009000.clock-controller/reset",
            "of/40008100.gpio/gpio",
            "early/interrupt/soc/interrupt-controller@1000");
    assertThat(needs("40009000.clock-controller")).containsExactly("early/clock/xtal");
    assertThat(needs("sound")).containsExactly("of/40006000.i2s/sound-dai", "of/0-001a/sound-dai");
    assertThat(board.early()).hasSize(2);
  }

  @Test
  void whatIsSwitchedOffOrOnlyAPartsSupplyIsNoNeed() {
    assertThat(needs("0-001a")).containsExactly("of/0-0058/regulator/regulators/ldo1");
    assertThat(needs("0-0058")).containsExactly("of/40008100.gpio/interrupt");
  }

  @Test
  void pinsBelongToTheirController() {
    assertThat(needs("40002000.serial")).contains("of/40008000.pinctrl/pin-state/uart-pins");
    assertThat(device("40008000.pinctrl").promises())
        .extracting(ResourceKey::name)
        .containsExactlyInAnyOrder(
            "of/40008000.pinctrl/pin-state/uart-pins", "of/40008000.pinctrl/pin-state/i2c-pins");
  }

  @Test
  void firmwareLinksAreThoseOfTheNodeItself() {
    assertThat(suppliers("sound")).as("its parts say it").isEmpty();
    assertThat(suppliers("4000b000.dsi"))
        .as("no panel below it")
        .doesNotContain("4000b000.dsi:panel");
    assertThat(suppliers("40003000.ethernet"))
        .containsExactly("40008200.phy", "0-0058", "40009000.clock-controller", "40008100.gpio");
  }
}
