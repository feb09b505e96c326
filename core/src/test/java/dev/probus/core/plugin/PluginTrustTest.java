package dev.probus.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is on the list is used: by checksum, or by who signed it. */
class PluginTrustTest {
  @TempDir private static Path work;
  private static JarWorkshop shop;
  private static Path signed;
  private static String fingerprint;

  @TempDir private Path place;

  /** Signs a jar as an author would, with the tools of the JDK. */
  @BeforeAll
  static void sign() throws Exception {
    shop = new JarWorkshop(work, JarWorkshop.driverModule("acme.good", "good", "", ""));
    signed = shop.jar(work.resolve("signed.jar"), "acme.good", "name=good");
    String store = work.resolve("keys").toString();
    tool(
        "keytool",
        "-genkeypair",
        "-alias",
        "acme",
        "-keyalg",
        "EC",
        "-dname",
        "CN=Acme",
        "-keystore",
        store,
        "-storepass",
        "secret");
    tool("jarsigner", "-keystore", store, "-storepass", "secret", signed.toString(), "acme");
    String list = tool("keytool", "-list", "-v", "-keystore", store, "-storepass", "secret");
    Matcher found = Pattern.compile("SHA256: ([0-9A-F:]{95})").matcher(list);
    assertThat(found.find()).as(list).isTrue();
    fingerprint = found.group(1);
  }

  private static String tool(String... words) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(words));
    command.set(0, Path.of(System.getProperty("java.home"), "bin", words[0]).toString());
    command.add(1, "-J-Xshare:auto");
    command.add(1, "-J-XX:TieredStopAtLevel=1");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private PluginFolder read(String list, Map<String, byte[]> files) throws Exception {
    Path folder = Files.createDirectories(place.resolve("plugins"));
    JarWorkshop.write(folder.resolve("good.jar"), files);
    return PluginFolder.read(
        folder, PluginTrust.read(Files.writeString(place.resolve("list"), list)));
  }

  private PluginFolder read(String list, Path jar) throws Exception {
    Path folder = Files.createDirectories(place.resolve("plugins"));
    Files.copy(jar, folder.resolve("good.jar"));
    return PluginFolder.read(
        folder, PluginTrust.read(Files.writeString(place.resolve("list"), list)));
  }

  private static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void aSignerOnTheListIsEnough() throws Exception {
    PluginFolder found = read("# ours\nsigner " + fingerprint + " Acme\n", signed);
    assertThat(found.problems()).isEmpty();
    assertThat(found.modules().getFirst().load(List.of()).module().name()).isEqualTo("good");
  }

  @Test
  void anotherSignerIsNot() throws Exception {
    PluginFolder found = read("signer " + "ab".repeat(32) + "\n", signed);
    assertThat(found.modules()).isEmpty();
    assertThat(found.problems().getFirst())
        .contains("good.jar: not trusted, ", " is not signed by anybody on it; its checksum is ");
  }

  /** A class that was changed, added or left unsigned spoils the jar. */
  @Test
  void whatWasChangedAfterSigningIsRefused() throws Exception {
    String list = "signer " + fingerprint.replace(":", "").toLowerCase(java.util.Locale.ROOT);
    Map<String, byte[]> changed = entries(signed);
    byte[] code = changed.get("acme/good/Brought.class");
    code[code.length - 1] ^= 1;
    assertThat(read(list, changed).problems().getFirst())
        .contains("not trusted, its signature does not fit (");
    Map<String, byte[]> added = entries(signed);
    added.put("acme/good/More.class", code);
    assertThat(read(list, added).problems().getFirst())
        .contains("not trusted, acme/good/More.class is not signed by anybody on it");
    assertThat(read(list, shop.files("acme.good", "name=good")).problems().getFirst())
        .contains("is not signed by anybody on it");
  }

  @Test
  void aChecksumOnTheListIsEnough() throws Exception {
    Map<String, byte[]> files = shop.files("acme.good", "name=good");
    Path same = JarWorkshop.write(place.resolve("same.jar"), files);
    String sum = JarContent.sha256(Files.readAllBytes(same));
    assertThat(read(sum + "  good.jar\n", same).problems()).isEmpty();
  }

  /** Before anything in it is looked at, so that it does not matter what is wrong with it. */
  @Test
  void whatIsNotListedIsNotLookedAt() throws Exception {
    Path bad = Files.writeString(place.resolve("bad.jar"), "no jar");
    assertThat(read("00".repeat(32) + "  x\n", bad).problems().getFirst())
        .contains("not trusted, its checksum is ");
  }

  @Test
  void aListThatIsNoneIsOneLine() throws IOException {
    Path list = Files.writeString(place.resolve("list"), "\n# fine\n12:34 x\n");
    assertThatExceptionOfType(MalformedListException.class)
        .isThrownBy(() -> PluginTrust.read(list))
        .withMessage(
            list
                + ":3: '12:34 x', expected CHECKSUM FILE, or signer FINGERPRINT, of 64"
                + " hexadecimal digits");
  }
}
