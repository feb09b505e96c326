package dev.probus.core.module;

import dev.probus.api.Modalias;
import dev.probus.api.event.NearMiss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the table entry that comes nearest to matching a modalias: the same maker and part, and
 * another version, say (Z14). No kernel tells of it, and nobody sees it in a table by eye.
 *
 * <p>A modalias of the kernel is a row of fields, each small letters and then a number. An entry is
 * near if it is equal in the first two; of those the one that differs in the fewest others is the
 * nearest, and among equals the first. May be used from any thread.
 */
public final class NearestEntry {
  private static final Pattern FIELD = Pattern.compile("([a-z]+)([0-9A-F]+|\\*)");

  /** What the fields of a SoundWire modalias stand for (S40). */
  private static final Map<String, String> SOUNDWIRE = Map.of("v", "version", "c", "class");

  private final ModuleCatalog catalog;

  /** What registered drivers match: the pattern, and whose it is. */
  private final NavigableMap<String, String> drivers = new ConcurrentSkipListMap<>();

  /** Looks into a catalog, and at drivers that are told of. */
  public NearestEntry(ModuleCatalog catalog) {
    this.catalog = catalog;
  }

  /** Tells of a driver's patterns. */
  public void add(String driver, List<String> patterns) {
    patterns.forEach(pattern -> drivers.putIfAbsent(pattern, driver));
  }

  /** Returns a look at all entries as they are now, for many questions. */
  public Look look() {
    NavigableMap<String, String> all = new TreeMap<>(drivers);
    catalog.patterns(all::putIfAbsent);
    return new Look(all);
  }

  /** All entries at one moment. */
  public static final class Look {
    private final NavigableMap<String, String> entries;

    private Look(NavigableMap<String, String> entries) {
      this.entries = entries;
    }

    /** Returns which entry is the nearest, and in what it differs; nothing if none is near. */
    public Optional<NearMiss> to(Modalias modalias) {
      String text = modalias.text();
      int colon = text.indexOf(':');
      List<Field> fields = fields(text.substring(colon + 1));
      if (fields.size() < 3) {
        return Optional.empty();
      }
      String near =
          text.substring(0, colon + 1) + fields.get(0).written() + fields.get(1).written();
      String best = null;
      List<NearMiss.Field> least = List.of();
      for (String pattern : entries.subMap(near, near + Character.MAX_VALUE).keySet()) {
        List<NearMiss.Field> differing =
            differing(text.substring(0, colon), fields, fields(pattern.substring(colon + 1)));
        if (!differing.isEmpty() && (best == null || differing.size() < least.size())) {
          best = pattern;
          least = differing;
        }
      }
      return best == null
          ? Optional.empty()
          : Optional.of(new NearMiss(best, String.valueOf(entries.get(best)), least));
    }

    private static List<NearMiss.Field> differing(String bus, List<Field> here, List<Field> there) {
      Map<String, String> pattern = new LinkedHashMap<>();
      there.forEach(field -> pattern.putIfAbsent(field.key(), field.value()));
      List<NearMiss.Field> differing = new ArrayList<>();
      for (Field field : here) {
        String wanted = pattern.getOrDefault(field.key(), "*");
        if (!wanted.equals("*") && !wanted.equals(field.value())) {
          String name = bus.equals("sdw") ? SOUNDWIRE.get(field.key()) : null;
          differing.add(
              new NearMiss.Field(name == null ? field.key() : name, wanted, field.value()));
        }
      }
      return differing;
    }

    private static List<Field> fields(String text) {
      List<Field> fields = new ArrayList<>();
      Matcher matcher = FIELD.matcher(text);
      int at = 0;
      while (at < text.length() && matcher.find(at) && matcher.start() == at) {
        fields.add(new Field(matcher.group(1), matcher.group(2)));
        at = matcher.end();
      }
      return fields;
    }
  }

  /** One field: small letters, and a number or a star. */
  private record Field(String key, String value) {
    String written() {
      return key + value;
    }
  }
}
