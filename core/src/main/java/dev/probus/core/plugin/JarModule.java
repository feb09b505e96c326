package dev.probus.core.plugin;

import dev.probus.core.module.ModuleUnusableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A jar as a Java module. Its classes come from what was read, not from the file. */
final class JarModule extends ModuleReference {
  private static final String DESCRIPTOR = "module-info.class";

  private final JarContent jar;

  private JarModule(ModuleDescriptor descriptor, JarContent jar) {
    super(descriptor, jar.file().toUri());
    this.jar = jar;
  }

  /**
   * Reads the descriptor of a jar, and looks whether its classes are for this version of Java.
   *
   * @throws ModuleUnusableException if it has none, or one that cannot be used
   */
  static JarModule of(JarContent jar) throws ModuleUnusableException {
    byte[] bytes = jar.entries().get(DESCRIPTOR);
    if (bytes == null) {
      throw new ModuleUnusableException(
          jar.file() + ": no " + DESCRIPTOR + ", expected a Java module");
    }
    for (Map.Entry<String, byte[]> entry : jar.entries().entrySet()) {
      if (entry.getKey().endsWith(".class")) {
        checkVersion(jar, entry.getKey(), entry.getValue());
      }
    }
    try {
      InputStream in = new ByteArrayInputStream(bytes);
      return new JarModule(ModuleDescriptor.read(in, () -> packages(jar)), jar);
    } catch (InvalidModuleDescriptorException | IOException e) {
      throw new ModuleUnusableException(
          jar.file()
              + ": "
              + DESCRIPTOR
              + " cannot be used ("
              + e.getMessage()
              + "), expected a Java module's descriptor",
          e);
    }
  }

  /** A class file begins with a magic number and its minor and major version. */
  private static void checkVersion(JarContent jar, String name, byte[] bytes)
      throws ModuleUnusableException {
    boolean sound = bytes.length > 8 && ByteBuffer.wrap(bytes).getInt() == 0xCAFEBABE;
    int java = sound ? ByteBuffer.wrap(bytes).getShort(6) - 44 : 0;
    int here = Runtime.version().feature();
    if (!sound || java > here) {
      throw new ModuleUnusableException(
          jar.file()
              + ": "
              + name
              + (sound ? " is for Java " + java : " is no class")
              + ", expected Java "
              + here
              + " or older");
    }
  }

  private static Set<String> packages(JarContent jar) {
    return jar.entries().keySet().stream()
        .filter(name -> name.endsWith(".class") && name.indexOf('/') > 0)
        .filter(name -> !name.startsWith("META-INF/"))
        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
        .collect(Collectors.toSet());
  }

  String name() {
    return descriptor().name();
  }

  JarContent jar() {
    return jar;
  }

  /** Returns the name with the version, if there is one. */
  String nameAndVersion() {
    return descriptor().toNameAndVersion();
  }

  @Override
  public ModuleReader open() {
    return new Reader(jar);
  }

  /** Reads from memory. A resource that is asked for as a URL is read from the file. */
  private record Reader(JarContent jar) implements ModuleReader {
    @Override
    public Optional<URI> find(String name) {
      return jar.entries().containsKey(name)
          ? Optional.of(URI.create("jar:" + jar.file().toUri() + "!/" + name))
          : Optional.empty();
    }

    @Override
    public Optional<InputStream> open(String name) {
      return Optional.ofNullable(jar.entries().get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public Stream<String> list() {
      return jar.entries().keySet().stream().sorted();
    }

    @Override
    public void close() {}
  }
}
