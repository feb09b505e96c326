package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WaitGraphTest {
  private final WaitGraph graph = new WaitGraph();
  private final Task probe = new Doing("async probe of 0000:00:1f.3");
  private final Task modprobe = new Doing("modprobe snd_hda_codec_hdmi");
  private final Task other = new Doing("probe of 0000:00:02.0");
  private final Held module = Held.by("module snd_hda_codec_hdmi", "which", "loads", modprobe);
  private final Held calls = Held.by("all async calls", "of which", "is one", probe);

  @Test
  void deadlock1_is_told_as_one_sentence_R130() {
    graph.begin(probe, module);
    WaitGraph.Wait last = graph.begin(modprobe, calls);
    assertEquals(
        "modprobe snd_hda_codec_hdmi waits for all async calls, of which async probe of"
            + " 0000:00:1f.3 is one, which waits for module snd_hda_codec_hdmi, which modprobe"
            + " snd_hda_codec_hdmi loads",
        last.circle().orElseThrow().text());
    assertEquals(
        "async probe of 0000:00:1f.3 waits for module snd_hda_codec_hdmi, which modprobe"
            + " snd_hda_codec_hdmi loads, which waits for all async calls, of which async probe of"
            + " 0000:00:1f.3 is one",
        graph.circle(probe).orElseThrow().text());
    assertEquals(List.of(modprobe, probe), last.circle().orElseThrow().tasks());
  }

  @Test
  void a_lock_that_its_waiter_keeps_others_from_closes_a_circle_R131() {
    Held lock = Held.by("the lock of 0000:00:1f.3", "which", "holds", probe);
    assertEquals(Optional.empty(), graph.begin(probe, module).circle());
    assertEquals(List.of(modprobe, probe), tasks(graph.begin(modprobe, lock)));
  }

  @Test
  void who_waits_for_itself_is_a_circle_of_one_R119() {
    assertEquals(
        "async probe of 0000:00:1f.3 waits for all async calls, of which async probe of"
            + " 0000:00:1f.3 is one",
        graph.begin(probe, calls).circle().orElseThrow().text());
  }

  @Test
  void who_waits_behind_a_circle_is_no_part_of_it() {
    graph.begin(probe, module);
    graph.begin(modprobe, calls);
    assertEquals(Optional.empty(), graph.begin(other, calls).circle());
    assertEquals(List.of(probe, modprobe), graph.circle(probe).orElseThrow().tasks());
  }

  @Test
  void one_holder_that_waits_is_enough_whatever_the_others_do() {
    Held both = Held.by("two calls", "of which", "is one", other, probe);
    graph.begin(probe, module);
    assertEquals(List.of(modprobe, probe), tasks(graph.begin(modprobe, both)));
  }

  @Test
  void a_wait_that_is_over_is_no_link() {
    WaitGraph.Wait over = graph.begin(probe, module);
    over.close();
    assertEquals(Optional.empty(), graph.awaited(probe));
    assertEquals(Optional.empty(), graph.begin(modprobe, calls).circle());
    graph.begin(probe, calls);
    over.close(); // once more: the wait that began after it stays
    assertSame(calls, graph.awaited(probe).orElseThrow());
  }

  @Test
  void holders_are_asked_when_a_wait_begins_not_before() {
    List<Task> holders = new ArrayList<>(List.of(other));
    Held slots = new Held("a slot", List.of("which", "has"), holders);
    graph.begin(probe, slots);
    holders.set(0, modprobe);
    assertEquals(List.of(modprobe, probe), tasks(graph.begin(modprobe, calls)));
  }

  @Test
  void a_wait_that_ends_during_the_search_is_no_link() {
    List<WaitGraph.Wait> open = new ArrayList<>();
    Awaited fleeting =
        new Awaited() {
          @Override
          public String text() {
            return "what is over as soon as somebody looks";
          }

          @Override
          public Collection<Task> holders() {
            open.forEach(WaitGraph.Wait::close);
            return List.of(probe);
          }

          @Override
          public String clause(Task holder) {
            return "held by " + holder.label();
          }
        };
    open.add(graph.begin(modprobe, fleeting));
    assertEquals(Optional.empty(), graph.begin(probe, module).circle());
  }

  @Test
  void the_circle_told_is_a_shortest_one() {
    Held wide = Held.by("several things", "of which", "has one", other, probe);
    Held viaOther = Held.by("probe", "which is", "itself", probe);
    graph.begin(other, viaOther);
    graph.begin(probe, module);
    assertEquals(List.of(modprobe, probe), tasks(graph.begin(modprobe, wide)));
  }

  @Test
  void a_circle_of_many_tasks_needs_no_stack() {
    int many = 100_000;
    Task first = new Doing("task 0");
    for (int i = 1; i < many; i++) {
      graph.begin(new Doing("task " + (i - 1)), Held.by("it", "", "", new Doing("task " + i)));
    }
    WaitGraph.Wait last =
        graph.begin(new Doing("task " + (many - 1)), Held.by("it", "", "", first));
    assertEquals(many, tasks(last).size());
  }

  @Test
  void a_task_waits_for_one_thing_at_a_time() {
    graph.begin(probe, module);
    var refused = assertThrows(IllegalStateException.class, () -> graph.begin(probe, calls));
    assertEquals(
        "async probe of 0000:00:1f.3 waits for module snd_hda_codec_hdmi, not also for all async"
            + " calls",
        refused.getMessage());
  }

  @Test
  void code_knows_the_innermost_task_as_which_it_runs() {
    assertEquals(Optional.empty(), WaitGraph.current());
    List<Task> seen = new ArrayList<>();
    WaitGraph.run(
        modprobe,
        () -> {
          WaitGraph.run(probe, () -> seen.add(WaitGraph.current().orElseThrow()));
          seen.add(WaitGraph.current().orElseThrow());
        });
    assertEquals(List.of(probe, modprobe), seen);
  }

  private static List<Task> tasks(WaitGraph.Wait wait) {
    return wait.circle().orElseThrow().tasks();
  }
}
