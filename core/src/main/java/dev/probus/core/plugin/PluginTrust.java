package dev.probus.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which plugin jars may be used: any, or only those that a list names by their checksum or by who
 * signed them, as a kernel with {@code sig_enforce} does. Immutable, for any thread.
 *
 * @param any whether every jar may be used
 * @param jars SHA-256 checksums of jars, 64 hexadecimal digits in lower case
 * @param signers SHA-256 fingerprints of signers' certificates, in the same form. What is listed is
 *     the certificate itself, so nobody asks who issued it or when it expires
 */
public record PluginTrust(boolean any, Set<String> jars, Set<String> signers) {
  private static final PluginTrust ANYBODY = new PluginTrust(true, Set.of(), Set.of());
  private static final String HEX = "((?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2})";
  private static final Pattern SIGNER = Pattern.compile("signer\\s+" + HEX + "(?:\\s.*)?");
  private static final Pattern JAR = Pattern.compile(HEX + "(?:\\s.*)?");

  /** Copies the sets. */
  public PluginTrust {
    jars = Set.copyOf(jars);
    signers = Set.copyOf(signers);
  }

  /** Lets every jar be used. */
  public static PluginTrust anybody() {
    return ANYBODY;
  }

  /**
   * Reads a list: a line for each jar as {@code sha256sum} writes it, or {@code signer} and the
   * fingerprint of a certificate as {@code keytool -list} writes it. Empty lines and those that
   * begin with {@code #} say nothing.
   *
   * @throws MalformedListException if a line is neither
   * @throws IOException if it cannot be read
   */
  public static PluginTrust read(Path list) throws IOException, MalformedListException {
    Set<String> jars = new HashSet<>();
    Set<String> signers = new HashSet<>();
    List<String> lines = Files.readAllLines(list);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher signer = SIGNER.matcher(line);
      Matcher jar = JAR.matcher(line);
      if (signer.matches()) {
        signers.add(plain(signer.group(1)));
      } else if (jar.matches()) {
        jars.add(plain(jar.group(1)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new MalformedListException(
            list
                + ":"
                + (i + 1)
                + ": '"
                + line
                + "', expected CHECKSUM FILE, or signer FINGERPRINT, of 64 hexadecimal digits");
      }
    }
    return new PluginTrust(false, jars, signers);
  }

  private static String plain(String digits) {
    return digits.replace(":", "").toLowerCase(Locale.ROOT);
  }
}
