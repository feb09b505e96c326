package dev.probus.core.async;

import java.util.Collection;

/**
 * What a task waits for: other tasks, or a thing that other tasks hold, such as a lock, a module
 * that is being loaded, or all asynchronous calls of a domain. The wait is over when <em>all</em>
 * of its holders are done with it.
 *
 * <p>A graph asks from whatever thread looks for a circle; the answers are short and do not block.
 */
public interface Awaited {

  /** Returns what it is, for people: "module snd_hda_codec_hdmi". It does not change. */
  String text();

  /**
   * Returns who keeps the wait from being over, now; a copy, or safe to go through while it
   * changes. Empty if it is over, or only depends on what is no task.
   */
  Collection<? extends Task> holders();

  /**
   * Says how a task keeps the wait from being over, as a clause that names the task and follows
   * {@link #text}: "which modprobe snd_hda_codec_hdmi loads".
   *
   * @param holder one of those that {@link #holders} returned
   */
  String clause(Task holder);
}
