package dev.probus.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the page together out of its parts, which lie beside this class. Nothing is left to be
 * fetched: scripts, styles, data and the library that draws are all in the one file.
 */
final class Page {
  private static final List<String> SCRIPTS =
      List.of(
          "words.js",
          "model.js",
          "rows.js",
          "choice.js",
          "axis.js",
          "critical.js",
          "lanes.js",
          "head.js",
          "timeline.js",
          "table.js",
          "chain.js",
          "layers.js",
          "graph.js",
          "details.js",
          "tools.js",
          "keys.js",
          "page.js");
  private static final List<String> STYLES =
      List.of("colours.css", "page.css", "parts.css", "print.css");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private Page() {}

  /** Returns the page of a report. */
  static String of(Report report) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("title", text(report.machine()));
    parts.put("styles", all(STYLES));
    parts.put("licence", text(part("LICENSE")));
    parts.put("library", part("d3.min.js"));
    parts.put("data", data(report));
    parts.put("scripts", all(SCRIPTS));
    return PLACE
        .matcher(part("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  /** JSON has a less-than sign in texts only: written as a number it cannot end the element. */
  private static String data(Report report) {
    return ReportJson.of(report).replace("<", "\\u003c");
  }

  private static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String all(List<String> names) {
    StringBuilder all = new StringBuilder();
    names.forEach(name -> all.append(part(name)).append('\n'));
    return all.toString();
  }

  private static String part(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the page's part " + name + " is not installed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
