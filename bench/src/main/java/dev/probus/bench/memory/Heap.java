package dev.probus.bench.memory;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The bytes of all live objects, by class: the virtual machine's own histogram, after a collection.
 *
 * @param bytes by the class's name
 */
record Heap(Map<String, Long> bytes) {
  /** Number, instances, bytes, class; a module may follow. */
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

  Heap {
    bytes = Map.copyOf(bytes);
  }

  /**
   * Looks at what is live now.
   *
   * @throws IllegalStateException if the virtual machine has no histogram
   */
  static Heap live() {
    Map<String, Long> bytes = new TreeMap<>();
    for (String line : histogram().split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        bytes.merge(matcher.group(2), Long.parseLong(matcher.group(1)), Long::sum);
      }
    }
    return new Heap(bytes);
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException("no histogram: " + e.getMessage(), e);
    }
  }

  /** Returns what has come since another one was taken; what has gone counts as negative. */
  Map<String, Long> since(Heap before) {
    Map<String, Long> more = new TreeMap<>(bytes);
    before.bytes.forEach((name, size) -> more.merge(name, -size, Long::sum));
    return more;
  }
}
