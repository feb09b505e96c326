package dev.probus.core.async;

import java.util.List;

/**
 * Tasks that wait for each other: none of them can go on unless one gives up.
 *
 * @param links each one's task is waited for by the link before it, that of the first by the last
 */
public record Circle(List<Link> links) {

  /**
   * A task of a circle, and what it waits for.
   *
   * @param task who waits
   * @param awaited what for
   * @param clause how the next task of the circle keeps this one waiting
   */
  public record Link(Task task, Awaited awaited, String clause) {

    /** Returns what the task waits for and because of whom, as a sentence without its subject. */
    public String text() {
      return "waits for " + awaited.text() + ", " + clause;
    }
  }

  /**
   * Makes a circle.
   *
   * @throws IllegalArgumentException if there is no link
   */
  public Circle {
    links = List.copyOf(links);
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a circle of no task, expected one or more");
    }
  }

  /** Returns the tasks, in the order in which each waits for the next. */
  public List<Task> tasks() {
    return links.stream().map(Link::task).toList();
  }

  /** Returns the whole circle as one sentence. */
  public String text() {
    StringBuilder text = new StringBuilder(links.getFirst().task().label());
    String joint = " ";
    for (Link link : links) {
      text.append(joint).append(link.text());
      joint = ", which ";
    }
    return text.toString();
  }
}
