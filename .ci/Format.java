import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks the layout of every Java source below the working directory, or restores it. Run by Maven
 * with google-java-format on the class path.
 *
 * <p>The first argument is {@code check} or {@code apply}; the second is a file that a check leaves
 * behind if, and only if, it found something. The exit code is that of a formatter that could not
 * do its work, say because a source is not Java; findings alone are no reason to fail here.
 */
final class Format {
  private Format() {}

  static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path findings = Path.of(args[1]);
    List<String> words = new ArrayList<>();
    words.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    words.addAll(sources());

    StringWriter out = new StringWriter();
    PrintWriter err = new PrintWriter(System.err, true);
    int code = formatter().run(new PrintWriter(out), err, words.toArray(String[]::new));

    Files.deleteIfExists(findings);
    if (!out.toString().isEmpty()) {
      out.toString()
          .lines()
          .forEach(file -> IO.println("not in google-java-format style: " + file));
      Files.writeString(findings, out.toString());
      code = 0;
    }
    System.exit(code);
  }

  private static ToolProvider formatter() {
    return ToolProvider.findFirst("google-java-format").orElseThrow();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      return files
          .map(Path::normalize)
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.matches("([^/]+/)?target/.*"))
          .sorted()
          .toList();
    }
  }
}
