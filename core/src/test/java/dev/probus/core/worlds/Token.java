package dev.probus.core.worlds;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The value of a resource, which knows whether it is in use. */
final class Token {
  private final String name;
  private final AtomicInteger users = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> complaints;
  private volatile boolean free;

  Token(String name, ConcurrentLinkedQueue<String> complaints) {
    this.name = name;
    this.complaints = complaints;
  }

  void use(String user) {
    users.incrementAndGet();
    if (free) {
      complaints.add(user + " was given " + name + " after it had been freed");
    }
  }

  void leave(String user) {
    users.decrementAndGet();
    if (free) {
      complaints.add(name + " was freed while " + user + " used it");
    }
  }

  /** Whoever owns it releases it now. */
  void free() {
    free = true;
    if (users.get() != 0) {
      complaints.add(name + " is freed with " + users.get() + " users");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
