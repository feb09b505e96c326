package dev.probus.core.plugin;

import dev.probus.core.module.ModuleUnusableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that was read as a whole and at once, so that what is checked is what is loaded, whatever
 * becomes of the file. Immutable.
 *
 * @param file the jar
 * @param checksum its SHA-256, in hexadecimal digits
 * @param entries its files by name, as this version of Java sees them
 */
record JarContent(Path file, String checksum, Map<String, byte[]> entries) {
  /** The most that a jar, or all that is in it, may hold, in bytes. */
  static final int MAX_BYTES = 256 << 20;

  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+)");
  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/(?:SIG-[^/]*|[^/]+\\.(?:SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a jar that may be used.
   *
   * @throws ModuleUnusableException if it may not, or is damaged
   */
  static JarContent read(Path file, PluginTrust trust) throws IOException, ModuleUnusableException {
    if (Files.size(file) > MAX_BYTES) {
      throw tooLong(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    String checksum = sha256(bytes);
    boolean listed = trust.any() || trust.jars().contains(checksum);
    if (!listed && trust.signers().isEmpty()) {
      throw refused(file, "its checksum is " + checksum);
    }
    return new Reading(file, checksum, listed, trust).run(bytes);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ModuleUnusableException refused(Path file, String why) {
    return new ModuleUnusableException(
        file + ": not trusted, " + why + ", expected a jar or a signer that the list has");
  }

  private static ModuleUnusableException tooLong(Path file) {
    return new ModuleUnusableException(
        file + ": too long, expected at most " + MAX_BYTES + " bytes");
  }

  /** One reading of a jar. */
  private static final class Reading {
    private final Path file;
    private final String checksum;
    private final boolean listed;
    private final PluginTrust trust;
    private final Map<String, byte[]> plain = new HashMap<>();
    private final SortedMap<Integer, Map<String, byte[]>> versioned = new TreeMap<>();
    private long left = MAX_BYTES;

    Reading(Path file, String checksum, boolean listed, PluginTrust trust) {
      this.file = file;
      this.checksum = checksum;
      this.listed = listed;
      this.trust = trust;
    }

    JarContent run(byte[] bytes) throws IOException, ModuleUnusableException {
      try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes), !listed)) {
        Manifest manifest = in.getManifest();
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          take(in, entry);
        }
        if (manifest != null && isMultiRelease(manifest)) {
          versioned.values().forEach(plain::putAll); // the newest last
        }
      } catch (SecurityException e) {
        throw refused(file, "its signature does not fit (" + e.getMessage() + ")");
      }
      if (plain.isEmpty()) {
        throw new ModuleUnusableException(file + ": nothing in it, expected a jar");
      }
      return new JarContent(file, checksum, plain);
    }

    private static boolean isMultiRelease(Manifest manifest) {
      String value = manifest.getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE);
      return Boolean.parseBoolean(value);
    }

    private void take(JarInputStream in, JarEntry entry)
        throws IOException, ModuleUnusableException {
      byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
      left -= bytes.length;
      if (left < 0) {
        throw tooLong(file);
      }
      if (entry.isDirectory()) {
        return;
      }
      String name = entry.getName();
      if (!listed && !SIGNATURE.matcher(name).matches() && !trusted(entry)) {
        throw refused(file, name + " is not signed by anybody on it; its checksum is " + checksum);
      }
      Matcher version = VERSIONED.matcher(name);
      if (version.matches()) {
        int feature = Integer.parseInt(version.group(1));
        if (feature <= Runtime.version().feature()) {
          versioned.computeIfAbsent(feature, _ -> new HashMap<>()).put(version.group(2), bytes);
        }
      } else if (plain.putIfAbsent(name, bytes) != null) {
        throw new ModuleUnusableException(file + ": " + name + " twice, expected it once");
      }
    }

    private boolean trusted(JarEntry entry) {
      CodeSigner[] signers = entry.getCodeSigners();
      return signers != null && Arrays.stream(signers).anyMatch(this::trusted);
    }

    private boolean trusted(CodeSigner signer) {
      try {
        byte[] own = signer.getSignerCertPath().getCertificates().getFirst().getEncoded();
        return trust.signers().contains(sha256(own));
      } catch (CertificateEncodingException e) { // then nobody can have listed it
        return false;
      }
    }
  }
}
