package dev.probus.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Inquiry;
import dev.probus.core.explain.Why;
import dev.probus.core.record.form.EventWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kernel says of its boot becomes events. */
final class KernelLogTest {
  private static final int INPUTS = Integer.getInteger("probus.fuzz", 500);

  @TempDir private Path folder;

  private static final String DEBUG =
      """
      [    0.100000] bus: 'i2c': add driver wm8904
      [    0.200000] bus: 'i2c': add device 1-001a
      [    0.300000] bus: 'i2c': __driver_probe_device: matched device 1-001a with driver wm8904
      [    0.300010] bus: 'i2c': really_probe: probing driver wm8904 with device 1-001a
      [    0.301000] wm8904 1-001a: error -EPROBE_DEFER: failed to get mclk
      [    0.301100] i2c 1-001a: Driver wm8904 requests probe deferral
      [    0.301200] probe of 1-001a returned -517 after 1190 usecs
      [    0.301300] i2c 1-001a: Added to deferred list
      [    0.900000] i2c 1-001a: Retrying from deferred list
      [    0.900100] bus: 'i2c': __driver_probe_device: matched device 1-001a with driver wm8904
      [    0.900110] bus: 'i2c': really_probe: probing driver wm8904 with device 1-001a
      [    0.900500] driver: 'wm8904': driver_bound: bound to device '1-001a'
      [    0.900510] bus: 'i2c': really_probe: bound device 1-001a to driver wm8904
      [    0.900520] probe of 1-001a returned 0 after 410 usecs
      """;

  private List<String> events(String text) throws IOException {
    return read(text).recording().entries().stream().map(KernelLogTest::line).toList();
  }

  private ReadRecording read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("boot.dmesg"), text);
    return Recordings.read(file).orElseThrow();
  }

  private static String line(LogEntry entry) {
    return entry.nanos() / 1000 + " " + EventWords.of(entry.event());
  }

  private static final List<String> TOLD =
      List.of(
          "100000 driver.registered driver wm8904",
          "200000 device.appeared device i2c/1-001a, modaliases []",
          "300010 probe.started device i2c/1-001a, driver wm8904, attempt 1",
          "301000 probe.deferred-without-key device i2c/1-001a, driver wm8904, reason failed to get"
              + " mclk",
          "900110 probe.started device i2c/1-001a, driver wm8904, attempt 2",
          "900500 probe.bound device i2c/1-001a, driver wm8904");

  @Test
  void whatIsToldTwiceHappensOnce() throws IOException {
    assertThat(events(DEBUG)).isEqualTo(TOLD);
    ReadRecording read = read(DEBUG);
    assertThat(read.problems()).isEmpty();
    assertThat(read.recording().policy()).isEqualTo("kernel");
    assertThat(read.recording().machine()).isEqualTo("boot.dmesg");
    assertThat(read.recording().seed()).isEmpty();
  }

  @Test
  void levelsCallersAndTheJournalAreUnderstood() throws IOException {
    assertThat(events(DEBUG.replaceAll("(?m)^", "<7>"))).isEqualTo(TOLD);
    assertThat(events(DEBUG.replace("] ", "][    T1] "))).isEqualTo(TOLD);
    assertThat(events(DEBUG.replace("] ", "] host kernel: "))).isEqualTo(TOLD);
    String journal =
        DEBUG.replaceAll("(?m)^\\[ +\\d.(\\d)\\d+\\]", "Nov 23 23:59:59.$1 host kernel:");
    assertThat(events(journal)).hasSameSizeAs(TOLD).last().asString().startsWith("800000 ");
  }

  @Test
  void theBeginningOfAProbeFollowsFromItsLength() throws IOException {
    assertThat(
            events(
                """
                [    1.000000] calling  soc+0x0/0x8 [snd_soc_core] @ 17
                [    1.000500] initcall soc+0x0/0x8 [snd_soc_core] returned 0 after 500 usecs
                [    1.000600] calling  inet_init+0x0/0x80 @ 1
                [    1.500000] probe of 0000:00:1f.3 returned 0 after 200000 usecs
                [    1.600000] probe of sound-card returned -19 after 7 usecs
                [    1.700000] acme-card acme.0: error -EINVAL: no routes
                [    1.700100] acme-card: probe of acme.0 failed with error -22
                """))
        .containsExactly(
            "1000000 module.loading module snd_soc_core",
            "1000500 module.loaded module snd_soc_core, drivers []",
            "1300000 device.appeared device pci/0000:00:1f.3, modaliases []",
            "1300000 probe.started device pci/0000:00:1f.3, driver unknown, attempt 1",
            "1500000 probe.bound device pci/0000:00:1f.3, driver unknown",
            "1599993 device.appeared device platform/sound-card, modaliases []",
            "1599993 probe.started device platform/sound-card, driver unknown, attempt 1",
            "1600000 probe.rejected device platform/sound-card, driver unknown, reason ENODEV",
            "1700000 device.appeared device platform/acme.0, modaliases []",
            "1700000 driver.registered driver acme-card",
            "1700000 probe.started device platform/acme.0, driver acme-card, attempt 1",
            "1700000 probe.failed device platform/acme.0, driver acme-card, cause (EINVAL no"
                + " routes)");
  }

  @Test
  void whatIsLeftIsWarnedOf() throws IOException {
    assertThat(
            events(
                """
                [    5.000000] platform sound: probe deferral - supplier 1-001a not ready
                [   15.000000] platform sound: deferred probe pending: wait for supplier /codec@1a
                [   15.100000] platform gpu: sync_state() pending due to 3-0050
                [   15.200000] platform disp: deferred probe timeout, ignoring dependency
                """))
        .containsExactly(
            "5000000 device.appeared device platform/sound, modaliases []",
            "5000000 probe.held-back device platform/sound, driver unknown, supplier i2c/1-001a",
            "15000000 engine.warned by platform/sound, text deferred probe pending: wait for"
                + " supplier /codec@1a",
            "15100000 engine.noted by platform/gpu, text keeps its state for 3-0050",
            "15200000 device.appeared device platform/disp, modaliases []",
            "15200000 probe.started device platform/disp, driver unknown, attempt 1",
            "15200000 engine.warned by platform/disp, text deferred probe timeout, ignoring"
                + " dependency",
            "15200000 probe.deferred-without-key device platform/disp, driver unknown, reason"
                + " deferred probe timeout, ignoring dependency; its probe's end is not logged");
  }

  private static DeviceId id(String text) {
    int slash = text.indexOf('/');
    return DeviceId.of(text.substring(0, slash), text.substring(slash + 1));
  }

  private Why why(String text, String device) throws IOException {
    return Inquiry.into(read(text).recording()).of(id(device)).orElseThrow();
  }

  /** What the kernel gives as a number reads as a number, and as the name that people look up. */
  @Test
  void anErrorIsExplainedByNumberAndName() throws IOException {
    String log =
        """
        [    1.000000] acme: probe of a.0 failed with error -22
        [    1.100000] acme b.0: error -EINVAL: no routes
        [    1.200000] acme: probe of c.0 failed with error -999
        [    1.300000] initcall acme_init+0x0/0x8 [snd_acme] returned -12 after 5 usecs
        """;
    assertThat(why(log, "platform/a.0").line())
        .isEqualTo("platform/a.0 has failed: acme: error -22 (EINVAL)");
    assertThat(why(log, "platform/b.0").line())
        .isEqualTo("platform/b.0 has failed: acme: error -22 (EINVAL): no routes");
    assertThat(why(log, "platform/c.0").line())
        .isEqualTo("platform/c.0 has failed: acme: error -999");
  }

  /** Since 5.14 the driver's error comes with its sign turned; 0 is a bind. */
  @Test
  void numbersOfRecentKernelsAreErrors() throws IOException {
    assertThat(
            events(
                """
                [    1.000000] probe of a.0 returned 517 after 10 usecs
                [    1.100000] probe of b.0 returned 19 after 10 usecs
                [    1.200000] probe of c.0 returned 22 after 10 usecs
                [    1.300000] probe of d.0 returned 1 after 10 usecs
                [    1.400000] probe of e.0 returned 0 after 10 usecs
                """))
        .filteredOn(line -> !line.contains("appeared") && !line.contains("started"))
        .containsExactly(
            "1000000 probe.deferred-without-key device platform/a.0, driver unknown, reason it asks"
                + " to be tried again later",
            "1100000 probe.rejected device platform/b.0, driver unknown, reason ENODEV",
            "1200000 probe.failed device platform/c.0, driver unknown, cause (EINVAL)",
            "1300000 probe.failed device platform/d.0, driver unknown, cause (EPERM)",
            "1400000 probe.bound device platform/e.0, driver unknown");
    assertThat(
            events(
                """
                [    0.000000] Linux version 6.1.0 (build@host)
                [    1.300000] probe of d.0 returned 1 after 10 usecs
                """))
        .last()
        .asString()
        .contains("EPERM");
  }

  /** Before 5.14, 1 is a bind; 0 is anything else, which other lines may have told. */
  @Test
  void oneIsABindOfOlderKernels() throws IOException {
    assertThat(
            events(
                """
                [    1.000000] probe of a.0 returned 1 after 10 usecs
                [    1.100000] probe of b.0 returned 0 after 10 usecs
                [    1.200000] acme: probe of c.0 failed with error -22
                [    1.200010] probe of c.0 returned 0 after 10 usecs
                [    1.300000] probe of d.0 returned -517 after 10 usecs
                """))
        .filteredOn(line -> !line.contains("appeared") && !line.contains("started"))
        .containsExactly(
            "1000000 probe.bound device platform/a.0, driver unknown",
            "1100000 probe.rejected device platform/b.0, driver unknown, reason this kernel does"
                + " not log why",
            "1200000 driver.registered driver acme",
            "1200000 probe.failed device platform/c.0, driver acme, cause (EINVAL)",
            "1300000 probe.deferred-without-key device platform/d.0, driver unknown, reason it asks"
                + " to be tried again later");
  }

  /** Newer kernels name the device before what they say of it. */
  @Test
  void aDeviceMayBeNamedBeforeTheWords() throws IOException {
    String named =
        DEBUG
            .replaceAll(
                "bus: '(i2c)': (\\w+): (matched|bound) device 1-001a",
                "i2c 1-001a: bus: '$1': $2: $3 device")
            .replaceAll(
                "bus: '(i2c)': (\\w+): (probing driver \\S+ with device) 1-001a",
                "i2c 1-001a: bus: '$1': $2: $3")
            .replace(
                "driver: 'wm8904': driver_bound: bound to device '1-001a'",
                "wm8904 1-001a: driver: 'wm8904': driver_bound: bound to device");
    assertThat(named).isNotEqualTo(DEBUG);
    assertThat(events(named)).isEqualTo(TOLD);
    assertThat(
            events(
                """
                [    0.100] acme b.0: bus: 'acme-bus': really_probe: probing driver drvb with device
                [    0.200] drvb b.0: probe with driver drvb rejects match -6
                """))
        .last()
        .isEqualTo("200000 probe.rejected device acme-bus/b.0, driver drvb, reason ENXIO");
  }

  @Test
  void aLogWithoutTimesKeepsItsOrder() throws IOException {
    String bare = DEBUG.replaceAll("(?m)^\\[ *[\\d.]+\\] ", "");
    ReadRecording read = read("Linux version 6.1.0 (build@host)\n" + bare);
    assertThat(read.recording().entries().stream().map(e -> EventWords.of(e.event()).toString()))
        .containsExactlyElementsOf(
            TOLD.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList());
    assertThat(read.recording().entries().getLast().nanos()).isEqualTo(13_000_000L);
    assertThat(read.problems()).isEmpty();
    assertThat(read.notes()).singleElement().asString().contains("order");
    assertThat(read(DEBUG).notes()).isEmpty();
    String length = "Linux version 6.1.0 (b)\nprobe of a.0 returned 0 after 20000000 usecs\n";
    assertThat(read(length).recording().entries())
        .extracting(LogEntry::nanos)
        .containsOnly(2_000_000L);
  }

  /** It may be one of a kernel, but there is nothing in it: that is told. */
  @Test
  void driversWordsAloneAreNotEnough() throws IOException {
    ReadRecording read = read("acme_hda 0000:00:02.0: here\nacme_hda 0000:00:02.0: there\n");
    assertThat(read.recording().entries()).isEmpty();
    assertThat(read.problems()).singleElement().asString().contains("initcall_debug");
    String modules = "[    1.000000] calling  soc+0x0/0x8 [snd_soc_core] @ 17\n";
    assertThat(read(modules).recording().entries()).hasSize(1);
    assertThat(read(modules).problems()).singleElement().asString().contains("initcall_debug");
  }

  /** Where only the results are logged, each is of a probe of its own. */
  @Test
  void eachResultIsOfItsOwnProbe() throws IOException {
    String results =
        """
        [    1.000000] probe of a.0 returned 517 after 10 usecs
        [    2.000000] probe of a.0 returned 517 after 10 usecs
        [    3.000000] probe of a.0 returned 0 after 10 usecs
        """;
    assertThat(events(results))
        .filteredOn(line -> line.contains("probe.started"))
        .containsExactly(
            "999990 probe.started device platform/a.0, driver unknown, attempt 1",
            "1999990 probe.started device platform/a.0, driver unknown, attempt 2",
            "2999990 probe.started device platform/a.0, driver unknown, attempt 3");
    assertThat(events(results)).last().asString().contains("probe.bound");
  }

  /** A log may end between the match and the probe, and then the device has its driver. */
  @Test
  void whatWasMatchedLastIsNotWithoutDriver() throws IOException {
    String log = "[    1.000000] platform b.0: bus: 'platform': matched device with driver drv\n";
    assertThat(why(log, "platform/b.0").line()).isEqualTo("platform/b.0 is not at rest yet");
  }

  /** What the core no longer waits for is all that is known of a device. */
  @Test
  void whoGoesWithoutIsExplained() throws IOException {
    String log = "[   15.200000] platform disp: deferred probe timeout, ignoring dependency\n";
    assertThat(why(log, "platform/disp").line())
        .contains("deferred probe timeout, ignoring dependency");
    assertThat(events(log + "[   15.300000] probe of disp returned 0 after 200000 usecs\n"))
        .containsExactly(
            "15200000 device.appeared device platform/disp, modaliases []",
            "15200000 probe.started device platform/disp, driver unknown, attempt 1",
            "15200000 engine.warned by platform/disp, text deferred probe timeout, ignoring"
                + " dependency",
            "15300000 probe.bound device platform/disp, driver unknown");
  }

  @Test
  void otherTextIsNoRecording() throws IOException {
    Path file = Files.writeString(folder.resolve("other"), "Codec: Realtek ALC274\nAddress: 0\n");
    assertThat(Recordings.read(file)).isEqualTo(Optional.empty());
    assertThat(Recordings.read(folder)).isEmpty();
  }

  @Test
  void aLogWithoutProbesSaysWhatIsMissing() throws IOException {
    ReadRecording read = read("[    0.000000] Linux version 6.1.0\n[    0.1] x\n");
    assertThat(read.recording().entries()).isEmpty();
    assertThat(read.problems().getFirst().toString()).contains("initcall_debug");
  }

  /** A recording is recognised by what is in it, whatever it is called. */
  @Test
  void aRecordingIsRecognised() throws IOException {
    Path file = folder.resolve("some.dmesg");
    RecordingWriter.write(file, read(DEBUG).recording());
    assertThat(Recordings.read(file).orElseThrow().recording().policy()).isEqualTo("kernel");
    assertThat(Recordings.read(file).orElseThrow().problems()).isEmpty();
  }

  @Test
  void damageNeverCrashesTheReader() throws IOException {
    long first = Long.getLong("probus.seed", 20_261_123L);
    byte[] sound = DEBUG.getBytes(UTF_8);
    for (int i = 0; i < INPUTS; i++) {
      Random random = new Random(first + i);
      byte[] bytes = sound.clone();
      for (int n = random.nextInt(12); n >= 0; n--) {
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(60), bytes.length - Math.max(from, to));
        if (random.nextBoolean()) {
          bytes[from] = (byte) random.nextInt(256);
        } else {
          System.arraycopy(bytes.clone(), from, bytes, to, length);
        }
      }
      Path file = Files.write(folder.resolve("damaged"), bytes);
      try {
        Optional<ReadRecording> read = Recordings.read(file);
        if (read.isPresent()) {
          RecordingFileTest.written(read.get().recording());
        }
      } catch (RuntimeException e) {
        throw new AssertionError("log " + i + "; again with -Dprobus.seed=" + (first + i), e);
      }
    }
  }
}
