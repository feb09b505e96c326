package dev.probus.core.record.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of a stack as {@link StackTraceElement#toString} prints it. */
final class StackText {
  private static final Pattern FORM =
      Pattern.compile("(?:(?:([^/(]*)/)?([^/(@]*)(?:@([^/(]*))?/)?([^/(]+)\\.([^.(]+)\\((.*)\\)");
  private static final Pattern ANY = Pattern.compile("(.+)\\.([^.(]+)\\((.*)\\)");
  private static final int NATIVE = -2;

  private StackText() {}

  /**
   * Reads one.
   *
   * @return what prints as the text does; null if nothing can
   */
  static @Nullable StackTraceElement read(String text) {
    Matcher parts = FORM.matcher(text);
    if (parts.matches()) {
      String module = parts.group(2);
      StackTraceElement found =
          element(
              parts.group(1),
              module == null || module.isEmpty() ? null : module,
              parts.group(3),
              parts.group(4),
              parts.group(5),
              parts.group(6));
      if (found.toString().equals(text)) {
        return found;
      }
    }
    // Names of hidden classes have slashes of their own.
    Matcher any = ANY.matcher(text);
    if (!any.matches()) {
      return null;
    }
    StackTraceElement found = element(null, null, null, any.group(1), any.group(2), any.group(3));
    return found.toString().equals(text) ? found : null;
  }

  private static StackTraceElement element(
      @Nullable String loader,
      @Nullable String module,
      @Nullable String version,
      String type,
      String method,
      String place) {
    String file = place;
    int line = -1;
    int colon = place.lastIndexOf(':');
    if (place.equals("Native Method")) {
      return new StackTraceElement(loader, module, version, type, method, null, NATIVE);
    }
    if (place.equals("Unknown Source")) {
      return new StackTraceElement(loader, module, version, type, method, null, -1);
    }
    if (colon > 0 && place.substring(colon + 1).matches("\\d{1,9}")) {
      file = place.substring(0, colon);
      line = Integer.parseInt(place.substring(colon + 1));
    }
    return new StackTraceElement(loader, module, version, type, method, file, line);
  }
}
