package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusProvider;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code probus buses} lists. */
final class BusesVerbTest {

  private record Buses(String name, String description) implements BusProvider {
    @Override
    public List<Bus<?>> buses() {
      return List.of();
    }
  }

  private record Models(List<DriverModule> modules) implements ModuleModels {
    @Override
    public Optional<DriverModule> model(String module, List<String> aliases) {
      return Optional.empty();
    }
  }

  private record Provider(String name, Set<ResourceKey<?>> promises) implements ResourceProvider {
    @Override
    public void start(Publisher publisher) {
      throw new AssertionError("nothing is started for a list");
    }
  }

  private static FakeServices everything() {
    DriverModule codec = new FakeModule("snd_fake_codec", List.of("hdaudio:v1*", "x"), List.of());
    DriverModule soc = new FakeModule("snd_fake_soc", List.of("sdw:m*"), List.of());
    return FakeServices.usual()
        .put(BusProvider.class, List.of(new Buses("fake", "A bus of the tests")))
        .put(DriverModule.class, List.of(codec))
        .put(ModuleModels.class, List.of(new Models(List.of(soc))))
        .put(
            ResourceProvider.class,
            List.of(
                new Provider("clocks", Set.of(ResourceKey.of(String.class, "mclk"))),
                new Provider("secret", Set.of())));
  }

  /** Where the tests come from is not the same everywhere. */
  private static String withoutPlaces(String text) {
    return text.replaceAll("(dev\\.probus\\.cli|\\(class path\\)) at .*", "PLUG-IN at PLACE")
        .replaceAll("\"module\": \".*\"", "\"module\": \"PLUG-IN\"")
        .replaceAll("\"location\": \".*\"", "\"location\": \"PLACE\"");
  }

  @Test
  void listsWhatIsInstalledByWhereItCameFrom() {
    Ran ran = Ran.with(everything(), "buses");
    Golden.check("buses.txt", withoutPlaces(ran.out()));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void jsonHasTheSame() {
    Ran ran = Ran.with(everything(), "buses", "--json");
    Golden.check("buses.json", withoutPlaces(ran.out()));
    assertThat(ran.code()).isZero();
  }

  @Test
  void nothingIsInstalled() {
    assertThat(Ran.with(new FakeServices(), "buses").out().lines())
        .containsExactly("no plug-in is installed");
  }
}
