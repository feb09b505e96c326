package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** H18, the illegal lists included. */
class ConnectionListTest {

  private final ScriptedCodec codec = new ScriptedCodec();

  private ConnectionList read(int length, int... responses) {
    return readUpTo(ConnectionList.LIMIT, length, responses);
  }

  private ConnectionList readUpTo(int limit, int length, int... responses) {
    codec.parameter(2, Parameter.CONNECTION_LENGTH, length);
    int step = (length & 0x80) == 0 ? 4 : 2;
    for (int i = 0; i < responses.length; i++) {
      codec.answer(2, Verb.GET_CONNECTION_LIST, i * step, responses[i]);
    }
    return ConnectionList.read(new CodecAccess(codec, 0), 2, limit);
  }

  @Test
  void noConnectionIsNoQuestion() {
    assertThat(read(0)).isEqualTo(ConnectionList.NONE);
    assertThat(read(0x80)).isEqualTo(ConnectionList.NONE);
    assertThat(read(Link.NO_ANSWER)).isEqualTo(ConnectionList.NONE);
    assertThat(codec.sent()).hasSize(3);
  }

  @Test
  void aSingleEntryIgnoresItsRangeBit() {
    assertThat(read(1, 0x8c).nodes()).containsExactly(0x0c);
    assertThat(read(0x81, 0x8123).nodes()).containsExactly(0x0123);
  }

  @Test
  void shortAndLongFormsAskOncePerResponse() {
    assertThat(read(5, 0x05040302, 0x06).nodes()).containsExactly(2, 3, 4, 5, 6);
    assertThat(read(0x83, 0x00030102, 0x0004).nodes()).containsExactly(0x102, 3, 4);
    assertThat(codec.sent())
        .containsExactly(0x2f000e, 0x2f0200, 0x2f0204, 0x2f000e, 0x2f0200, 0x2f0202);
  }

  @Test
  void rangesGoFromTheOneBefore() {
    ConnectionList list = read(3, 0x0a8602);
    assertThat(list.nodes()).containsExactly(2, 3, 4, 5, 6, 0x0a);
    assertThat(list.count()).isEqualTo(6);
    assertThat(list.remark()).isEmpty();
  }

  @Test
  void anIllegalRangeIsSkippedAndLeavesThePreviousAlone() {
    ConnectionList first = read(3, 0x058483); // begins with a range: nothing before it
    assertThat(first.nodes()).containsExactly(5);
    assertThat(first.remark()).isEqualTo("range to 4 after 0");
    ConnectionList back = read(3, 0x888306); // a range backwards, then one from 6 still
    assertThat(back.nodes()).containsExactly(6, 7, 8);
    assertThat(back.remark()).isEqualTo("range to 3 after 6");
    assertThat(read(2, 0x8606).remark()).isEqualTo("range to 6 after 6");
  }

  @Test
  void oneZeroIsKeptAndASecondSpoilsTheList() {
    assertThat(read(3, 0x050003).nodes()).containsExactly(3, 0, 5);
    ConnectionList apart = read(4, 0x00050003);
    assertThat(apart.count()).isZero();
    assertThat(apart.nodes()).isEmpty();
    assertThat(apart.remark()).isEqualTo("entry 3 is a second zero");
  }

  @Test
  void tooManyEntriesAreAnErrorAndTheFirstOnesStay() {
    ConnectionList list = readUpTo(2, 3, 0x050403);
    assertThat(list.count()).isEqualTo(-28);
    assertThat(list.nodes()).isEqualTo(List.of(3, 4));
    assertThat(readUpTo(2, 2, 0x8502).count()).isEqualTo(-28);
  }

  @Test
  void noAnswerIsAnInputOutputError() {
    assertThat(read(1, Link.NO_ANSWER).count()).isEqualTo(-5);
    assertThat(read(5, 0x05040302, Link.NO_ANSWER).count()).isEqualTo(-5);
    assertThat(read(5, 0x05040302, Link.NO_ANSWER).nodes()).isEmpty();
  }
}
