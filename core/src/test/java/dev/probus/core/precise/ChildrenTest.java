package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.DeviceEvent;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices that drivers add. */
class ChildrenTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor parent(Actor.Deed deed) {
    return Actor.doing("parent", "t:p*", deed).onRemove(device -> seen.add("-" + device.name()));
  }

  private Actor child() {
    return Actor.doing("child", "t:c*", (device, probe) -> seen.add("+" + device.name()))
        .onRemove(device -> seen.add("-" + device.name()));
  }

  @ParameterizedTest
  @EnumSource
  void theyGoBeforeTheirParent(Mode mode) {
    Actor parent =
        parent((device, probe) -> {
          probe.require(key("a"));
          probe.add(Thing.named("c1"));
          probe.afterBind("more", work -> work.add(Thing.named("c2")));
        });
    try (Stage stage = Stage.of(mode, parent, child())) {
      stage.publish(key("a")).appear("p").settle();
      assertThat(seen).containsExactlyInAnyOrder("+c1", "+c2");
      seen.clear();
      stage.withdraw(key("a"));
      stage.settle();
      assertThat(seen).containsExactly("-c2", "-c1", "-p");
      assertThat(stage.engine.snapshot().devices()).hasSize(1);
      seen.clear();
      stage.publish(key("a")).settle();
      assertThat(seen).containsExactlyInAnyOrder("+c1", "+c2");
      stage.gone("p");
      stage.settle();
      assertThat(stage.engine.snapshot().devices()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatGoesByItselfLeavesTheParent(Mode mode) {
    try (Stage stage =
        Stage.of(mode, parent((device, probe) -> probe.add(Thing.named("c1"))), child())) {
      stage.appear("p").settle();
      stage.gone("c1");
      stage.settle();
      assertThat(stage.state("p")).isEqualTo(DeviceState.BOUND);
      stage.gone("p");
      stage.settle();
      assertThat(seen).containsExactly("+c1", "-c1", "-p");
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneWhoseIdIsTakenIsRefused(Mode mode) {
    try (Stage stage =
        Stage.of(mode, parent((device, probe) -> probe.add(Thing.named("c1"))), child())) {
      stage.appear("c1", "p").settle();
      assertThat(stage.events(DeviceEvent.Refused.class)).hasSize(1);
      stage.gone("p");
      stage.settle();
      assertThat(stage.state("c1")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGrandchildAndAConsumerOfAChildGoFirst(Mode mode) {
    Actor tree =
        Actor.doing(
                "tree",
                "t:n*",
                (device, probe) -> {
                  if (device.name().length() < 4) {
                    probe.add(Thing.named(device.name() + "n"));
                  }
                  probe.publish(device.key(String.class, "out"), "x");
                })
            .onRemove(device -> seen.add("-" + device.name()));
    Actor user =
        Actor.idle("user", "t:u")
            .needs(Thing.named("nn").key(String.class, "out"))
            .onRemove(device -> seen.add("-u"));
    try (Stage stage = Stage.of(mode, tree, user)) {
      stage.appear("u", "n").settle();
      assertThat(stage.settle().bound()).hasSize(5);
      stage.gone("n");
      stage.settle();
      assertThat(seen).containsExactlyInAnyOrder("-u", "-nnnn", "-nnn", "-nn", "-n");
      assertThat(seen).containsSubsequence("-nnnn", "-nnn", "-nn", "-n");
      assertThat(seen).containsSubsequence("-u", "-nn");
    }
  }
}
