package dev.probus.cli.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window. It ends with this object, or with the process of the test. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final Thread atExit;
  private final DevTools tools;

  private Browser(Process process) {
    this.process = process;
    this.atExit = new Thread(this::kill);
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      this.tools = new DevTools(address());
    } catch (RuntimeException | Error e) {
      kill();
      throw e;
    }
  }

  /** Finds one: what PROBUS_CHROMIUM names, or else the first that is on the path. */
  public static Optional<Path> find() {
    String named = Optional.ofNullable(System.getenv("PROBUS_CHROMIUM")).orElse("");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one in an empty folder that is its own. */
  public static Browser start(Path program, Path profile) throws IOException {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    return new Browser(new ProcessBuilder(words).redirectErrorStream(true).start());
  }

  /** Reads on until it is ended, so that it never waits for a reader. */
  private URI address() {
    CompletableFuture<URI> found = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read(found));
    return found.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private void read(CompletableFuture<URI> found) {
    try (BufferedReader lines = process.inputReader()) {
      lines
          .lines()
          .filter(line -> line.startsWith(LISTENING))
          .forEach(line -> found.complete(URI.create(line.substring(LISTENING.length()).strip())));
    } catch (IOException | UncheckedIOException e) {
      found.completeExceptionally(e);
    }
    found.completeExceptionally(new IOException("the browser ended"));
  }

  /** Opens a page of so many pixels. */
  public Tab open(Path page, int width, int height) {
    String target =
        tools.ask("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").text();
    String session =
        tools
            .ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .text();
    return new Tab(tools, target, session, page, width, height);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    tools.close();
    kill();
    process.onExit().join();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
