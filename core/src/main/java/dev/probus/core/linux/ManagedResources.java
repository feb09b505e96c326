package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a device's drivers have taken and the core gives back (R110): the last first. Anybody may
 * add to it at any time, also work that goes on after the probe (R111). For the thread that drives
 * the core only.
 */
public final class ManagedResources {
  private final List<Entry> entries = new ArrayList<>();

  ManagedResources() {}

  private sealed interface Entry {

    record Resource(Runnable release) implements Entry {}

    record Opening(Group group) implements Entry {}

    record Closing(Group group) implements Entry {}
  }

  /** Resources that are released together; compared by identity. */
  public static final class Group {
    private boolean closed;

    private Group() {}
  }

  /**
   * Adds a resource.
   *
   * @param release gives it back; called once, and may add others
   */
  public void add(Runnable release) {
    entries.add(new Entry.Resource(release));
  }

  /** Opens a group, which takes in all that is added until it is closed. */
  public Group open() {
    Group group = new Group();
    entries.add(new Entry.Opening(group));
    return group;
  }

  /**
   * Closes a group.
   *
   * @throws IllegalStateException if it is not open here
   */
  public void close(Group group) {
    if (group.closed || !entries.contains(new Entry.Opening(group))) {
      throw new IllegalStateException("this group is not open");
    }
    group.closed = true;
    entries.add(new Entry.Closing(group));
  }

  /** Forgets a group; what is in it stays. */
  public void dissolve(Group group) {
    entries.remove(new Entry.Opening(group));
    entries.remove(new Entry.Closing(group));
  }

  /**
   * Releases what was added between the opening of a group and its closing, or the end; groups that
   * lie wholly inside go with it. A group that is not here is nothing to release.
   */
  public void release(Group group) {
    int from = entries.indexOf(new Entry.Opening(group));
    if (from >= 0) {
      int closing = entries.indexOf(new Entry.Closing(group));
      release(entries.subList(from, closing < 0 ? entries.size() : closing + 1));
    }
  }

  /** Tells whether nothing is there, not even a group. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Releases everything. What is added by that stays (R30, step 3). */
  void releaseAll() {
    release(entries);
  }

  /** The entries leave the list before the first call. */
  private static void release(List<Entry> range) {
    Set<Group> opened = new HashSet<>();
    List<Entry> staying = new ArrayList<>();
    List<Runnable> due = new ArrayList<>();
    for (Entry entry : range) {
      switch (entry) {
        case Entry.Resource(Runnable release) -> due.add(release);
        case Entry.Opening(Group group) -> {
          boolean reachesOut = group.closed && !range.contains(new Entry.Closing(group));
          if (reachesOut || !opened.add(group)) {
            staying.add(entry);
          }
        }
        case Entry.Closing(Group group) -> {
          if (!opened.contains(group)) {
            staying.add(entry);
          }
        }
      }
    }
    range.clear();
    range.addAll(staying);
    due.reversed().forEach(Runnable::run);
  }
}
