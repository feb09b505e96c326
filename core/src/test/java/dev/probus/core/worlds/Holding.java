package dev.probus.core.worlds;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What one probe has been given and has made; complains if it is not released in order. */
final class Holding {
  private final String name;
  private final ConcurrentLinkedQueue<String> complaints;
  private final ConcurrentLinkedQueue<Token> used = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Token> made = new ConcurrentLinkedQueue<>();
  private final AtomicInteger closed = new AtomicInteger();

  Holding(String name, ConcurrentLinkedQueue<String> complaints) {
    this.name = name;
    this.complaints = complaints;
  }

  void use(Token token) {
    token.use(name);
    used.add(token);
  }

  Token token(int resource) {
    Token token = new Token(name + "/r" + resource, complaints);
    made.add(token);
    return token;
  }

  /** Its driver lets go: nobody may use what it made, and nothing is closed yet. */
  void removed() {
    if (closed.get() != 0) {
      complaints.add(name + " was closed before it was removed");
    }
    made.forEach(Token::free);
  }

  /** Handed over first, closed last: until then what it uses is in use. */
  AutoCloseable first() {
    return () -> {
      close(1);
      used.forEach(token -> token.leave(name));
      used.clear();
    };
  }

  /** Handed over last, closed first. */
  AutoCloseable last() {
    return () -> close(0);
  }

  private void close(int expected) {
    if (!closed.compareAndSet(expected, expected + 1)) {
      complaints.add(name + " is closed out of turn: " + closed.get() + " before " + expected);
    }
  }

  boolean released() {
    return closed.get() == 2;
  }

  @Override
  public String toString() {
    return name;
  }
}
