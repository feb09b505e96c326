package dev.probus.cli.browser;

import dev.probus.core.record.form.Json;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection to a browser: commands are answered, events are kept. For one caller's thread. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final int SECONDS = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Value>> asked = new ConcurrentHashMap<>();
  private final List<Value> events = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  DevTools(URI uri) {
    this.socket = client.newWebSocketBuilder().buildAsync(uri, this).join();
  }

  /** Sends a command to a page, or to the browser itself if none is named. */
  Value ask(String session, String method, Map<String, Object> params) {
    int id = last.incrementAndGet();
    CompletableFuture<Value> answer = new CompletableFuture<>();
    asked.put(id, answer);
    socket.sendText(message(id, session, method, params), true);
    try {
      Value got = answer.get(SECONDS, TimeUnit.SECONDS);
      if (got.has("error")) {
        throw new AssertionError(method + ": " + got.get("error").text());
      }
      return got.get("result");
    } catch (TimeoutException e) {
      throw new AssertionError(method + ": no answer after " + SECONDS + " s to " + params, e);
    } catch (ExecutionException e) {
      throw new AssertionError(method + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(method + " was interrupted", e);
    }
  }

  private static String message(int id, String session, String method, Map<String, Object> params) {
    StringWriter text = new StringWriter();
    try (Json json = Json.lines(text)) {
      json.begin().put("id", id).put("method", method);
      if (!session.isEmpty()) {
        json.put("sessionId", session);
      }
      json.begin("params");
      params.forEach((name, value) -> put(json, name, value));
      json.end().end();
    }
    return text.toString();
  }

  private static void put(Json json, String name, Object value) {
    switch (value) {
      case Integer number -> json.put(name, number);
      case Boolean truth -> json.put(name, truth);
      case List<?> list -> {
        json.list(name);
        list.forEach(object -> {
          json.begin();
          ((Map<?, ?>) object).forEach((n, v) -> put(json, String.valueOf(n), v));
          json.end();
        });
        json.endList();
      }
      default -> json.put(name, value.toString());
    }
  }

  /** Returns what was told of a page, in order. */
  List<Value> events(String session) {
    return events.stream().filter(e -> e.get("sessionId").text().equals(session)).toList();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
    part.append(data);
    if (whole) {
      take(Value.parse(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void take(Value message) {
    CompletableFuture<Value> answer = message.get("id").number().map(asked::remove).orElse(null);
    if (answer == null) {
      events.add(message);
    } else {
      answer.complete(message);
    }
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    asked.values().forEach(answer -> answer.completeExceptionally(error));
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
