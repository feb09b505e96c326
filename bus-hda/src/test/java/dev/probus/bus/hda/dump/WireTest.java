package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.controller.CodecScan;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.HdaController;
import dev.probus.bus.hda.controller.Register;
import dev.probus.bus.hda.controller.TappedHardware;
import dev.probus.bus.hda.controller.Way;
import dev.probus.bus.hda.controller.model.ControllerModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire is what the emulated controllers of the recordings saw. */
class WireTest {

  static Stream<Recording> recordings() {
    return Recording.ALL.stream();
  }

  private static ControllerModel controller(Recording recording) throws IOException {
    Map<Integer, Supplier<Link>> codecs = new HashMap<>();
    for (int address : recording.addresses()) {
      codecs.put(address, recording.codec(address)::model);
    }
    return new ControllerModel(codecs, List.of());
  }

  private static ControllerSettings settings(Recording recording) {
    boolean single = recording.name().equals("single-cmd");
    return ControllerSettings.usual().with(single ? Way.IMMEDIATE : Way.RINGS);
  }

  /** The kernel's scan: presence of all, then codec by codec up to the first power state. */
  @ParameterizedTest
  @MethodSource("recordings")
  void theScanSendsWhatTheKernelsSentAtTheSamePlacesOfTheRing(Recording recording)
      throws IOException {
    TappedHardware tapped = new TappedHardware(controller(recording));
    HdaController controller = new HdaController(tapped, settings(recording));
    controller.start();
    assertThat(new CodecScan(controller).run()).hasSize(recording.addresses().size());
    List<String> theirs = recording.wire().stream().map(Recording.Wire::sent).toList();
    int first = recording.addresses().getFirst();
    String powerOfFirst = "%08x".formatted(first << 28 | 0x1f0500);
    int scanned = 0;
    while (!theirs.get(scanned).endsWith(powerOfFirst)) {
      scanned++;
    }
    assertThat(scanned).isGreaterThan(10);
    assertThat(tapped.commands().subList(0, scanned + 1)).isEqualTo(theirs.subList(0, scanned + 1));
  }

  /** Everything that was recorded, sent once more: the same places, round the ring as well. */
  @ParameterizedTest
  @MethodSource("recordings")
  void everyRecordedCommandTakesTheSamePlaceAndBringsTheSameResponse(Recording recording)
      throws IOException {
    ControllerModel model = controller(recording);
    TappedHardware tapped = new TappedHardware(model);
    HdaController controller = new HdaController(tapped, settings(recording));
    controller.start();
    Set<Integer> written = new HashSet<>();
    int compared = 0;
    for (Recording.Wire wire : recording.wire()) {
      int response = controller.send(wire.command());
      assertThat(tapped.commands().getLast()).isEqualTo(wire.sent());
      if (!wire.immediate()) {
        assertThat("%x".formatted(model.read(Register.RIRBWP))).isEqualTo(wire.responsePlace());
      }
      if (known(wire.command(), written)) {
        assertThat(response).as(wire.sent()).isEqualTo(wire.response());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(recording.wire().size() - 20);
    assertThat(controller.notices()).isEmpty();
  }

  /** The text cannot tell what the codec had at reset, before the driver's first write (P79). */
  private static boolean known(int command, Set<Integer> written) {
    Verb verb = Verb.of(Command.verb(command));
    int node = command >>> 20;
    if (verb == Verb.SET_AMP_GAIN_MUTE) {
      written.add(node << 20 | 0xb0000 | command & 0xa00f | command >>> 8 & 0xf);
    } else if (verb == Verb.SET_STREAM_FORMAT) {
      written.add(node << 20 | 0xa0000);
    }
    boolean told = verb != Verb.GET_AMP_GAIN_MUTE && verb != Verb.GET_STREAM_FORMAT;
    return told || written.contains(command);
  }
}
