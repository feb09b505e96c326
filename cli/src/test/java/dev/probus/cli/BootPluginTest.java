package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample plugin: a real jar, whose driver is loaded while the bundled machine boots. */
final class BootPluginTest {
  private static final String CODEC = "─ hdaudio/ehdaudio0D0";

  @TempDir private static Path work;
  private static Path folder;
  private static Path jar;

  @TempDir private Path lists;

  @BeforeAll
  static void build() throws IOException {
    folder = Files.createDirectory(work.resolve("plugins"));
    jar = SamplePlugin.build(work, folder.resolve("acme-codec.jar"));
  }

  private static Ran run(String... words) {
    return Ran.with(
        new InstalledServices(),
        Stream.concat(Stream.of(words[0], "--plugins", folder.toString()), Stream.of(words).skip(1))
            .toArray(String[]::new));
  }

  private static String lineOf(Ran ran, String what) {
    return ran.out().lines().filter(line -> line.contains(what)).findFirst().orElse("no " + what);
  }

  @Test
  void theDriverOfTheJarTakesItsCodec() {
    for (String policy : new String[] {"precise", "linux", "linux-export"}) {
      Ran ran = run("boot", "--policy", policy);
      assertThat(ran.err()).as(policy).isEmpty();
      assertThat(ran.out()).as(policy).contains("acme_codec");
      assertThat(lineOf(ran, CODEC)).as(policy).contains("acme_codec");
    }
    Ran ran = run("boot");
    assertThat(lineOf(ran, CODEC)).contains("acme_codec", "bound");
    assertThat(ran.out()).contains("5 devices: 5 bound\n");
    assertThat(ran.code()).isZero();
  }

  @Test
  void theSeedDecidesTheOrderAndNotTheOutcome() {
    for (long seed = 1; seed <= 20; seed++) {
      Ran ran = run("boot", "--seed", String.valueOf(seed));
      assertThat(ran.out()).as("seed %d", seed).contains("5 devices: 5 bound\n", "acme_codec");
    }
  }

  @Test
  void everyPolicyCanHaveIt() {
    Ran ran = run("compare");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("PRECISE");
  }

  /** Blacklisted, it is not loaded by alias, so the installed model takes the codec (R141). */
  @Test
  void theBlacklistReachesIt() throws IOException {
    Path config = Files.writeString(lists.resolve("a.conf"), "blacklist acme-codec\n");
    Ran ran = run("boot", "--config", config.toString());
    assertThat(lineOf(ran, CODEC)).contains("snd_hda_codec_realtek");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aListOfChecksumsIsHeeded() throws IOException, NoSuchAlgorithmException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    String hex = HexFormat.of().formatHex(sum);
    Path good = Files.writeString(lists.resolve("good"), "# mine\n" + hex + "  acme-codec.jar\n");
    assertThat(lineOf(run("boot", "--require-signed", good.toString()), CODEC))
        .contains("acme_codec");
    Path other = Files.writeString(lists.resolve("other"), "0".repeat(64) + " other.jar\n");
    Ran refused = run("boot", "--require-signed", other.toString());
    assertThat(refused.err())
        .isEqualTo(
            "probus: "
                + jar
                + ": not trusted, its checksum is "
                + hex
                + ", expected a jar or a signer that the list has\n");
    assertThat(refused.out()).doesNotContain("acme_codec").contains("5 devices: 5 bound\n");
    assertThat(refused.code()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereOrNoListIsOneLine() throws IOException {
    Ran none = Ran.probus("boot", "calm", "--plugins", "/nowhere");
    assertThat(none.err())
        .isEqualTo("probus: /nowhere: no such file or folder, expected a folder of plugin jars\n");
    assertThat(none.code()).isEqualTo(2);
    Path list = Files.writeString(lists.resolve("bad"), "signer AB:CD\n");
    Ran bad = run("boot", "--require-signed", list.toString());
    assertThat(bad.err())
        .isEqualTo(
            "probus: "
                + list
                + ":1: 'signer AB:CD', expected CHECKSUM FILE, or signer FINGERPRINT, of 64"
                + " hexadecimal digits\n");
    assertThat(bad.code()).isEqualTo(2);
  }
}
