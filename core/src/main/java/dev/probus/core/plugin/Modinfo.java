package dev.probus.core.plugin;

import dev.probus.api.driver.Dependencies;
import dev.probus.core.module.AliasIndex;
import dev.probus.core.module.ModuleDeclaration;
import dev.probus.core.module.ModuleUnusableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a jar declares, in the form of a kernel module's {@code .modinfo} section with a line
 * for each entry: {@code name=}, {@code alias=} as often as needed, {@code depends=a,b}, {@code
 * softdep=pre: a post: b}, and what is for people only.
 */
final class Modinfo {
  static final String ENTRY = "META-INF/probus/modinfo";

  private static final Set<String> FOR_PEOPLE =
      Set.of("author", "description", "license", "version");
  private static final Set<String> ONCE = Set.of("name", "depends", "softdep");

  private final String place;
  private final Map<String, String> once = new HashMap<>();
  private final List<String> aliases = new ArrayList<>();

  private Modinfo(String place) {
    this.place = place;
  }

  /**
   * Reads a declaration.
   *
   * @param jar where it is, for messages
   */
  static ModuleDeclaration read(String jar, byte[] bytes) throws ModuleUnusableException {
    Modinfo modinfo = new Modinfo(jar + "!" + ENTRY);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        modinfo.take(line, i + 1);
      }
    }
    return modinfo.declaration();
  }

  private void take(String line, int number) throws ModuleUnusableException {
    int equals = line.indexOf('=');
    String word = equals < 0 ? line : line.substring(0, equals).strip();
    String value = line.substring(equals + 1).strip();
    boolean known = word.equals("alias") || ONCE.contains(word) || FOR_PEOPLE.contains(word);
    if (equals < 0 || !known) {
      throw bad(
          number,
          "'"
              + line
              + "', expected WORD=VALUE with name, alias, depends, softdep, or"
              + " author, description, license, version");
    }
    if (word.equals("alias")) {
      alias(value, number);
    } else if (ONCE.contains(word) && once.putIfAbsent(word, value) != null) {
      throw bad(number, word + " once more, expected it once");
    }
  }

  private void alias(String pattern, int number) throws ModuleUnusableException {
    try {
      AliasIndex.builder().add(pattern, "module");
    } catch (IllegalArgumentException e) {
      throw bad(number, String.valueOf(e.getMessage()));
    }
    aliases.add(pattern);
  }

  private ModuleDeclaration declaration() throws ModuleUnusableException {
    String name = once.get("name");
    if (name == null) {
      throw new ModuleUnusableException(place + ": no name, expected a line name=MODULE");
    }
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    List<String> list = new ArrayList<>();
    for (String word : words(once.getOrDefault("softdep", ""), "\\s+")) {
      switch (word) {
        case "pre:" -> list = before;
        case "post:" -> list = after;
        default -> list.add(word);
      }
    }
    List<String> needed = words(once.getOrDefault("depends", ""), "[,\\s]+");
    try {
      return new ModuleDeclaration(name, aliases, new Dependencies(needed, before, after));
    } catch (IllegalArgumentException e) {
      throw new ModuleUnusableException(place + ": " + e.getMessage(), e);
    }
  }

  private static List<String> words(String text, String between) {
    return List.of(text.split(between, -1)).stream().filter(word -> !word.isEmpty()).toList();
  }

  private ModuleUnusableException bad(int line, String what) {
    return new ModuleUnusableException(place + ":" + line + ": " + what);
  }
}
