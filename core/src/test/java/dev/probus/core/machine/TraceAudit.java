package dev.probus.core.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads a trace and checks that its lines make sense together: it keeps the lists, the drivers and
 * the numbers of attempts by what the trace says, and compares them with what the trace shows.
 */
final class TraceAudit {
  private final List<String> pending = new ArrayList<>();
  private final List<String> active = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final Map<String, String> drivers = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Boolean> present = new HashMap<>();

  /** Checks a trace; an error names the first line that contradicts those before it. */
  static void check(String trace) {
    TraceAudit audit = new TraceAudit();
    int number = 0;
    for (String line : trace.lines().toList()) {
      number++;
      if (!audit.accepts(line.split(" ", -1))) {
        throw new AssertionError("line " + number + " contradicts those before it: " + line);
      }
    }
  }

  private boolean accepts(String[] words) {
    counts.merge(words[0], 1, Integer::sum);
    String device = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "added" -> present.put(device, true) != Boolean.TRUE && forget(device);
      case "deleting" -> present.get(device) && stays(device);
      case "removed" -> present.put(device, false) && !listed(device) && !bound(device);
      case "defer-add" -> !listed(device) && pending.add(device);
      case "defer-del" -> pending.remove(device) || active.remove(device);
      case "trigger" -> active.addAll(List.copyOf(pending)) | clearPending();
      case "retry" -> active.removeFirst().equals(device);
      case "probe" -> !bound(device) && attempt(device) == Integer.parseInt(words[3]);
      case "bound" -> !listed(device) && drivers.put(device, words[2]) == null;
      case "unbinding" -> words[2].equals(drivers.get(device));
      case "unbound" -> drivers.remove(device) != null;
      case "list" -> shown.add(words[1] + " " + words[2]);
      case "list-end" -> listsAreAsShown();
      case "state" -> stateIs(device, words[2], Integer.parseInt(words[3]));
      case "counters" -> countersAre(words);
      default -> true;
    };
  }

  private boolean forget(String device) {
    attempts.put(device, 0);
    return !listed(device) && !bound(device);
  }

  private boolean stays(String device) {
    return attempts.containsKey(device);
  }

  private boolean listed(String device) {
    return pending.contains(device) || active.contains(device);
  }

  private boolean bound(String device) {
    return drivers.containsKey(device);
  }

  private boolean clearPending() {
    pending.clear();
    return true;
  }

  private int attempt(String device) {
    return attempts.merge(device, 1, Integer::sum);
  }

  private boolean listsAreAsShown() {
    List<String> expected =
        Stream.concat(
                pending.stream().map(device -> "pending " + device),
                active.stream().map(device -> "active " + device))
            .toList();
    boolean same = expected.equals(shown);
    shown.clear();
    return same;
  }

  private boolean stateIs(String device, String driver, int tries) {
    String expected =
        present.getOrDefault(device, false) ? drivers.getOrDefault(device, "-") : "absent";
    return driver.equals(expected) && attempts.getOrDefault(device, 0) == tries;
  }

  private boolean countersAre(String[] words) {
    return Objects.equals(words[2], "probe-calls=" + count("probe"))
        && words[3].equals("retries=" + count("retry"))
        && words[4].equals("blocked=" + count("blocked"))
        && words[5].equals("triggers=" + count("trigger"))
        && count("act") == count("ret")
        && count("ret") == count("end");
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }
}
