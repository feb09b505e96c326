package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of sysfs, booted and compared with what its kernel had bound. */
class BootSysfsTest {
  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(folder.resolve("bus/platform/drivers/clk"));
    device("clk");
    device("spk");
    Files.createSymbolicLink(
        folder.resolve("devices/platform/clk/driver"),
        Path.of("../../../bus/platform/drivers/clk"));
  }

  private void device(String name) throws IOException {
    Path device = Files.createDirectories(folder.resolve("devices/platform").resolve(name));
    Files.createSymbolicLink(device.resolve("subsystem"), Path.of("../../../bus/platform"));
    Files.writeString(device.resolve("modalias"), "platform:" + name + "\n");
  }

  @Test
  void theSameAsTheKernelIsWell() {
    Ran ran = Ran.with(new InstalledServices(), "boot", folder.toString());
    assertThat(ran.out()).contains("As the kernel had it: 2 of 2 devices");
    assertThat(ran.code()).isZero();
  }

  @Test
  void whatTheKernelLeftUnboundIsNamedWithItsReason() throws IOException {
    Files.createDirectories(folder.resolve("bus/platform/drivers/spk"));
    Files.writeString(folder.resolve("devices_deferred"), "clk\tno parent\n");
    Ran ran = Ran.with(new InstalledServices(), "boot", folder.toString());
    assertThat(ran.code()).isOne();
    assertThat(ran.out())
        .contains("As the kernel had it: 0 of 2 devices")
        .containsPattern("platform/clk +- +clk")
        .contains("the kernel waits for no parent")
        .containsPattern("platform/spk +spk +-");
    assertThat(Ran.with(new InstalledServices(), "boot", "--json", folder.toString()).out())
        .contains("\"kernel\": [")
        .contains("\"remark\": \"the kernel waits for no parent\"");
  }
}
