package dev.probus.core.async;

/**
 * Something that goes on by itself and may wait: a probe, the load of a module, an asynchronous
 * call. Equal tasks are the same task. May be used from any thread.
 */
public interface Task {

  /** Returns what it is, for people: "async probe of 0000:00:1f.3". It does not change. */
  String label();
}
