package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.driver.ModuleModels;
import dev.probus.bus.hda.HdaModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus boot host} tells of a made-up computer. */
final class BootHostTest {
  @TempDir private Path root;

  private Ran boot(String... more) {
    List<String> words = new ArrayList<>(List.of("boot", "host"));
    words.addAll(List.of("--root", root.toString()));
    words.addAll(List.of(more));
    FakeServices services = FakeServices.usual().put(ModuleModels.class, List.of(new HdaModels()));
    Ran ran = Ran.with(services, words.toArray(String[]::new));
    String here = root.toString();
    return new Ran(ran.code(), ran.out().replace(here, "ROOT"), ran.err().replace(here, "ROOT"));
  }

  private Path file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  private void codec(int card, int address, String dump) throws IOException {
    try (InputStream in = BootHostTest.class.getResourceAsStream("/codec/" + dump)) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      file("proc/asound/card" + card + "/codec#" + address, text);
    }
  }

  private void device(String name, String modalias, String driver) throws IOException {
    Path modaliasFile = file("sys/bus/hdaudio/devices/" + name + "/modalias", modalias + "\n");
    if (!driver.isEmpty()) {
      Path link = modaliasFile.resolveSibling("driver");
      Files.createSymbolicLink(link, Path.of("../../drivers/" + driver));
    }
  }

  @Test
  void withoutSoundHardware() {
    Ran ran = boot();
    assertThat(ran.out()).isEqualTo("no sound hardware here\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void withOtherCardsOnly() throws IOException {
    file("proc/asound/card0/id", "Webcam\n");
    assertThat(boot().out()).isEqualTo("no HD-audio codec here; other sound cards: Webcam\n");
    assertThat(boot("--json").out()).contains("\"otherCards\": [ \"Webcam\" ]");
  }

  @Test
  void theSameDrivers() throws IOException {
    codec(0, 1, "output-at-1");
    file("proc/asound/card0/id", "PCH\n");
    file("proc/sys/kernel/osrelease", "6.1.0-probus\n");
    device("hdaudioC0D1", "hdaudio:v1AF40012r00100101a01", "snd-hda-codec-generic");
    Ran ran = boot();
    assertThat(ran.out())
        .startsWith("1 HD-audio codec, Linux 6.1.0-probus: all bound as the kernel did\n")
        .containsPattern("hdaudioC0D1 +QEMU Generic +snd_hda_codec_generic +snd-hda-codec-generic")
        .contains("same");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void otherDriversAndStrangers() throws IOException {
    codec(0, 1, "output-at-1");
    codec(1, 2, "duplex-at-2");
    device("hdaudioC0D1", "hdaudio:v1AF40012r00100101a01", "snd_hda_codec_hdmi");
    device("hdaudioC3D0", "hdaudio:v10EC0269r00100100a01", "");
    Ran ran = boot();
    assertThat(ran.out())
        .startsWith("3 HD-audio codecs: 2 bound otherwise\n")
        .contains("the driver core of the kernel does not have it")
        .contains("the kernel shows no text of it, so it was not booted");
    assertThat(ran.code()).isOne();
    Golden.check("host.json", boot("--json").out());
  }

  @Test
  void theKernelsOwnTablesAreUsed() throws IOException {
    codec(0, 1, "output-at-1");
    device("hdaudioC0D1", "hdaudio:v1AF40012r00100101a01", "snd_hda_codec_own");
    file("proc/sys/kernel/osrelease", "6.1.0-probus\n");
    String tables = "lib/modules/6.1.0-probus/modules.";
    file(tables + "alias", "alias hdaudio:v1AF4*a01* snd_hda_codec_own\n");
    file(tables + "dep", "kernel/snd-hda-codec-own.ko:\n");
    assertThat(boot().out()).containsPattern("snd_hda_codec_own +snd_hda_codec_own +same");
    file("etc/modprobe.d/black.conf", "blacklist snd_hda_codec_own\n");
    assertThat(boot().code()).isOne();
  }

  @Test
  void damagedTextIsTold() throws IOException {
    codec(0, 1, "output-at-1");
    file("proc/asound/card0/codec#2", "Codec: x\nAddress: zz\n");
    Ran ran = boot();
    assertThat(ran.err()).startsWith("probus: ROOT/proc/asound/card0/codec#2:");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void rootsThatAreNone() {
    assertThat(Ran.probus("boot", "host", "--root", "/nowhere").err())
        .isEqualTo("probus: /nowhere: no such folder, expected one with proc and sys in it\n");
    assertThat(Ran.probus("boot", "calm", "--root", "/").err())
        .isEqualTo("probus: --root: with the machine calm, expected host\n");
  }
}
