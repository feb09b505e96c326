package dev.probus.bench.hda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Exchange;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured does what it says. */
final class HdaRigTest {

  @ParameterizedTest
  @EnumSource(Route.class)
  void everyRouteBringsTheSameResponses(Route route) {
    DumpedCodec codec = BundledCodecs.read("sof-hda-codec0.txt").getFirst();
    for (Duration latency : List.of(Duration.ZERO, ControllerModel.FRAME)) {
      Link link = route.link(codec, latency);
      for (Exchange exchange : codec.verbs()) {
        assertThat(link.send(exchange.command())).as("%s", exchange).isEqualTo(exchange.response());
      }
    }
  }

  @Test
  void everyPartGoesOverAllCodecs() {
    Dumps dumps = Dumps.of("");
    assertThat(dumps.codecs()).isEqualTo(2);
    byte[] text = dumps.texts().getFirst();
    List<DumpedCodec> codecs = Dumps.parse(text);
    assertThat(Part.PARSE.run(text, codecs)).isEqualTo(1);
    assertThat(Part.PRINT.run(text, codecs)).isEqualTo(text.length);
    assertThat(Part.ALL.run(text, codecs))
        .isEqualTo(Part.VERBS.run(text, codecs) + Part.PRINT.run(text, codecs));
  }
}
