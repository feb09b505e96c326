package dev.probus.cli.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A page in a browser, as somebody sits before it. */
public final class Tab implements AutoCloseable {
  private final DevTools tools;
  private final String target;
  private final String session;

  Tab(DevTools tools, String target, String session, Path page, int width, int height) {
    this.tools = tools;
    this.target = target;
    this.session = session;
    List.of("Page", "Runtime", "Log", "Network").forEach(part -> ask(part + ".enable", Map.of()));
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    ask("Page.navigate", Map.of("url", page.toUri().toString()));
    until("document.body && document.body.dataset.ready");
  }

  private Value ask(String method, Map<String, Object> params) {
    return tools.ask(session, method, params);
  }

  /** Evaluates an expression, or waits for what it promises, and returns it as text. */
  public String eval(String expression) {
    Value got =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (got.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + got.get("exceptionDetails").text());
    }
    return got.get("result").get("value").text();
  }

  /** Waits, frame by frame, until an expression is true; fails if it is not within 25 seconds. */
  public void until(String condition) {
    String held =
        eval(
            "new Promise((done) => { const end = performance.now() + 25000;"
                + " const look = () => { let held = false;"
                + " try { held = Boolean("
                + condition
                + "); } catch (e) { held = false; }"
                + " if (held || performance.now() > end) done(held);"
                + " else requestAnimationFrame(look); }; look(); })");
    if (!held.equals("true")) {
      throw new AssertionError("it never came to this: " + condition);
    }
  }

  /** Clicks in the middle of the first element that a selector finds. */
  public void click(String selector) {
    List<Integer> at = middle(selector);
    mouse("mousePressed", at, 1);
    mouse("mouseReleased", at, 0);
  }

  private void mouse(String type, List<Integer> at, int buttons) {
    ask(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            at.get(0),
            "y",
            at.get(1),
            "button",
            "left",
            "buttons",
            buttons,
            "clickCount",
            1));
  }

  /**
   * Presses in the middle of an element, moves by so many pixels, and lets go. D3 swallows the
   * click that a browser makes of it until the next task of the page; nobody clicks as soon as
   * that, so the next click comes after it.
   */
  public void drag(String selector, int by) {
    List<Integer> at = middle(selector);
    List<Integer> to = List.of(at.get(0) + by, at.get(1));
    mouse("mousePressed", at, 1);
    mouse("mouseMoved", to, 1);
    mouse("mouseReleased", to, 0);
    eval("new Promise((done) => setTimeout(() => done(true)))");
  }

  /** Turns the wheel over an element; less than nothing is away from oneself. */
  public void wheel(String selector, int by) {
    List<Integer> at = middle(selector);
    ask(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseWheel", "x", at.get(0), "y", at.get(1), "deltaX", 0, "deltaY", by));
  }

  private List<Integer> middle(String selector) {
    String found =
        eval(
            "(() => { const e = document.querySelector(`"
                + selector
                + "`); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const b = e.getBoundingClientRect();"
                + " return `${Math.round(b.x + b.width / 2)} ${Math.round(b.y + b.height / 2)}`;"
                + " })()");
    return Stream.of(found.split(" ")).map(Integer::valueOf).toList();
  }

  /** Presses a key: a character, or a name such as {@code ArrowDown}. */
  public void press(String key) {
    String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
    int code = key.equals("Escape") ? 27 : 0; // without it a dialog does not notice
    String type = text.isEmpty() ? "rawKeyDown" : "keyDown";
    Map<String, Object> down = new LinkedHashMap<>(Map.of("type", type, "key", key, "text", text));
    down.put("windowsVirtualKeyCode", code);
    ask("Input.dispatchKeyEvent", down);
    down.put("type", "keyUp");
    ask("Input.dispatchKeyEvent", down);
  }

  /** Types text to whatever has the focus. */
  public void type(String text) {
    ask("Input.insertText", Map.of("text", text));
  }

  /** Lets the page think that its reader likes it {@code light} or {@code dark}. */
  public void scheme(String scheme) {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Takes a picture of what is in sight. */
  public void picture(Path file) throws IOException {
    write(file, ask("Page.captureScreenshot", Map.of("format", "png")));
  }

  /** Prints it. */
  public void print(Path file) throws IOException {
    write(file, ask("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true)));
  }

  private static void write(Path file, Value got) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(got.get("data").text()));
  }

  /** Returns what the browser complained of, and what the page wrote to the console. */
  public List<String> complaints() {
    Set<String> loud =
        Set.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded");
    return tools.events(session).stream()
        .filter(event -> loud.contains(event.get("method").text()))
        .map(event -> event.get("params").text())
        .toList();
  }

  /** Returns what was asked of anybody, the page itself included. */
  public List<String> requests() {
    return tools.events(session).stream()
        .filter(event -> event.get("method").text().equals("Network.requestWillBeSent"))
        .map(event -> event.get("params").get("request").get("url").text())
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  @Override
  public void close() {
    tools.ask("", "Target.closeTarget", Map.of("targetId", target));
  }
}
