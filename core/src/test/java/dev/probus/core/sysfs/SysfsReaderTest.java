package dev.probus.core.sysfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Observation;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SysfsReaderTest {
  @TempDir Path folder;
  private SysfsCopy copy;

  @BeforeEach
  void open() {
    copy = new SysfsCopy(folder.resolve("board"));
  }

  private Machine read() throws Exception {
    SysfsReader reader = new SysfsReader();
    assertThat(reader.recognises(copy.root)).isTrue();
    return reader.read(copy.root);
  }

  private static Settled boot(Machine machine, Policy policy) throws InterruptedException {
    try (ProbeEngine engine =
        ProbeEngine.builder().policy(policy).machine(machine).simulated(0).build()) {
      engine.start();
      return engine.settle();
    }
  }

  private static List<String> bound(Settled settled) {
    return settled.bound().stream().map(d -> d.id() + " " + d.driver().orElseThrow()).toList();
  }

  /** A clock, two consumers of it, one of which comes before it, and a part that never came. */
  private void board() {
    copy.device("platform/audio", "platform", "of:NaudioT(null)Cacme,audio")
        .device("platform/clk", "platform", "of:NclkT(null)Cacme,clk")
        .device("platform/i2c", "platform", "platform:i2c")
        .device("platform/i2c/0-001a", "i2c", "of:NcodecT(null)Cacme,codec[1]")
        .device("platform/lost", "platform", "of:NlostT(null)Cacme,lost")
        .device("platform/panel", "platform", "of:NpanelT(null)Cacme,panel")
        .supplier("platform/audio", "platform:clk", false)
        .supplier("platform/audio", "i2c:0-001a", false)
        .supplier("platform/i2c", "platform:panel", true)
        .driver("platform", "acme-audio", "snd-acme")
        .driver("platform", "acme-clk", "")
        .driver("platform", "i2c", "")
        .driver("i2c", "acme-codec", "snd_codec")
        .bound("platform/audio", "platform", "acme-audio")
        .bound("platform/clk", "platform", "acme-clk")
        .bound("platform/i2c", "platform", "i2c")
        .bound("platform/i2c/0-001a", "i2c", "acme-codec")
        .attribute("platform/panel", "waiting_for_supplier", "1")
        .attribute("platform/panel", "driver_override", "(null)");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheKernelBoundIsBoundInTheOrderOfItsLinks(Policy policy) throws Exception {
    board();
    Machine machine = read();
    assertThat(machine.problems()).isEmpty();
    Settled settled = boot(machine, policy);
    assertThat(bound(settled))
        .containsExactlyInAnyOrder(
            "platform/audio acme-audio",
            "platform/clk acme-clk",
            "platform/i2c i2c",
            "i2c/0-001a acme-codec");
    DeviceStatus codec = settled.snapshot().device(DeviceId.of("i2c", "0-001a")).orElseThrow();
    assertThat(codec.parent()).contains(DeviceId.of("platform", "i2c"));
    assertThat(codec.module()).contains("snd_codec");
  }

  /** A link has two ends, and a copy may have kept either or both. */
  @Test
  void aLinkCountsOnceWhicheverEndTellsOfIt() throws Exception {
    copy.device("platform/audio", "platform", "platform:audio")
        .device("platform/clk", "platform", "platform:clk")
        .device("platform/reg", "platform", "platform:reg")
        .supplier("platform/audio", "platform:clk", false)
        .consumer("platform/clk", "platform:audio", false)
        .consumer("platform/reg", "platform:audio", false)
        .consumer("platform/audio", "platform:clk", true)
        .consumer("platform/reg", "platform:gone", false)
        .consumer("platform/reg", "nonsense", false);
    assertThat(suppliers())
        .containsExactly(
            "platform/audio [platform/clk, platform/reg]", "platform/clk []", "platform/reg []");
    assertThat(read().problems())
        .extracting(Problem::text)
        .containsExactly("expected consumer:BUS:DEVICE");
  }

  private List<String> suppliers() throws IOException {
    return new SysfsWalk(copy.root.resolve("devices"), new ArrayList<>())
        .devices().stream().map(e -> e.id() + " " + e.suppliers()).toList();
  }

  @Test
  void theKernelsDriversAreKeptForComparison() throws Exception {
    board();
    assertThat(read().observed())
        .contains(
            new Observation(
                DeviceId.of("platform", "audio"), Optional.of("acme-audio"), Optional.empty()),
            new Observation(DeviceId.of("platform", "lost"), Optional.empty(), Optional.empty()))
        .anySatisfy(panel -> {
          assertThat(panel.device()).isEqualTo(DeviceId.of("platform", "panel"));
          assertThat(panel.waits().orElseThrow()).startsWith("a supplier that firmware names");
        });
  }

  @Test
  void whoTheKernelDeferredWaitsForTheReasonThatItGave() throws Exception {
    copy.device("platform/spk", "platform", "platform:spk")
        .device("platform/mic", "platform", "platform:mic")
        .driver("platform", "spk", "")
        .driver("platform", "mic", "")
        .file(
            copy.root.resolve("kernel/debug/devices_deferred"),
            "spk\tasoc: no codec\nmic\t\nnobody\tx\n");
    Machine machine = read();
    assertThat(machine.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.text()).isEqualTo("no device of this name, expected one");
        });
    Settled settled = boot(machine, Policy.PRECISE);
    assertThat(settled.bound()).isEmpty();
    assertThat(settled.waiting()).hasSize(2);
    assertThat(settled.waiting().toString()).contains("asoc: no codec");
  }

  @Test
  void onlyTheDriverOfAnOverrideTakesTheDevice() throws Exception {
    copy.device("pci/0000:00:01.0", "pci", "pci:v1d2")
        .attribute("pci/0000:00:01.0", "driver_override", "vfio-pci")
        .device("pci/0000:00:02.0", "pci", "pci:v1d2")
        .driver("pci", "nic", "nic")
        .driver("pci", "vfio-pci", "vfio_pci")
        .bound("pci/0000:00:01.0", "pci", "vfio-pci")
        .bound("pci/0000:00:02.0", "pci", "nic");
    assertThat(bound(boot(read(), Policy.PRECISE)))
        .containsExactlyInAnyOrder("pci/0000:00:01.0 vfio-pci", "pci/0000:00:02.0 nic");
  }

  @Test
  void driversOfOneNameOnTwoBusesAreTwo() throws Exception {
    copy.device("a", "pnp", "")
        .device("b", "platform", "platform:uart")
        .driver("pnp", "uart", "")
        .driver("platform", "uart", "")
        .bound("a", "pnp", "uart")
        .bound("b", "platform", "uart");
    assertThat(bound(boot(read(), Policy.PRECISE)))
        .containsExactlyInAnyOrder("pnp/a pnp:uart", "platform/b platform:uart");
  }

  @Test
  void whatCannotBeUsedIsToldWithItsPlace() throws Exception {
    copy.device("fine", "platform", "platform:fine")
        .device("odd", "platform", "nonsense")
        .device("of a Strange", "platform", "platform:x")
        .device("foreign", "NoBus", "x:y");
    Machine machine = read();
    assertThat(machine.problems().toString())
        .contains("odd/modalias: modalias 'nonsense'", "of a Strange: device name", "bus name");
    assertThat(machine.observed()).hasSize(2);
  }

  @Test
  void aCopyWithoutLinksIsRefusedWithAHint() {
    copy.file(copy.root.resolve("devices/platform/x/uevent"), "DRIVER=x\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageContaining("a copy has to keep links");
  }
}
