package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0x00, 0xf00, 0x00, 0x000f0000",
    "2, 0x01, 0xf00, 0x05, 0x201f0005",
    "15, 0x7f, 0x7ff, 0xff, 0xf7f7ffff",
    "0, 0x02, 0xb00, 0xa000, 0x002ba000",
    "0, 0x02, 0x300, 0xa080, 0x0023a080",
    "0, 0x00, 0xd00, 0x0, 0x000d0000",
  })
  void encodesAndDecodes(String address, String node, String verb, String payload, String word) {
    int command =
        Command.encode(
            Integer.decode(address),
            Integer.decode(node),
            Integer.decode(verb),
            Integer.decode(payload));
    assertThat(command).isEqualTo(Long.decode(word).intValue());
    assertThat(Command.address(command)).isEqualTo(Integer.decode(address));
    assertThat(Command.node(command)).isEqualTo(Integer.decode(node));
    assertThat(Command.verb(command)).isEqualTo(Integer.decode(verb));
    assertThat(Command.payload(command)).isEqualTo(Integer.decode(payload));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 0, 0xf00, 0", "-1, 0, 0xf00, 0", "0, 0x80, 0xf00, 0", "0, -1, 0xf00, 0",
    "0, 0, 0x1000, 0", "0, 0, -1, 0", "0, 0, 0xf00, 0x10000", "0, 0, 0xf00, -1",
  })
  void refusesArgumentsOutOfRange(String address, String node, String verb, String payload) {
    assertThat(
            Command.encode(
                Integer.decode(address),
                Integer.decode(node),
                Integer.decode(verb),
                Integer.decode(payload)))
        .isEqualTo(Command.INVALID);
  }

  @Test
  void verbsKeepTheirCodeInACommand() {
    for (Verb verb : Verb.values()) {
      assertThat(Verb.of(Command.verb(Command.encode(1, 2, verb.code(), 0x7f)))).isSameAs(verb);
    }
    assertThat(Arrays.stream(Verb.values()).map(Verb::code)).doesNotHaveDuplicates();
    assertThat(Verb.of(0x123)).isNull();
    assertThat(Verb.SET_PIN_CONTROL.sets()).isTrue();
    assertThat(Verb.GET_STREAM_FORMAT.sets()).isFalse();
    assertThat(Verb.GET_CONFIG_DEFAULT.words()).isEqualTo("get config default");
  }

  @Test
  void aRequestThatCannotBeEncodedIsNotSent() {
    ScriptedCodec codec = new ScriptedCodec();
    assertThat(new CodecAccess(codec, 0).parameter(0x80, Parameter.WIDGET_CAPS))
        .isEqualTo(Link.NO_ANSWER);
    assertThat(codec.sent()).isEmpty();
  }
}
