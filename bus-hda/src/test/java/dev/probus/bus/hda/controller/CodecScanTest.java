package dev.probus.bus.hda.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.HdaCard;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.controller.Notice.Kind;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.controller.model.Fault;
import dev.probus.bus.hda.controller.model.Fault.Part;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H12, H13, Z10: codecs at addresses 0 and 2, and what goes wrong while they are looked for. */
class CodecScanTest {
  private static final List<DumpedCodec> CODECS =
      BundledCodecs.read("sof-hda-codec0.txt", "sof-hda-codec2.txt");
  private static final ControllerSettings USUAL = ControllerSettings.usual();

  private HdaController controller;

  private List<Enumeration> scan(ControllerSettings settings, Fault... faults) {
    controller =
        new HdaController(
            new ControllerModel(
                CODECS.stream()
                    .collect(Collectors.toMap(DumpedCodec::address, codec -> codec::model)),
                List.of(faults)),
            settings);
    controller.start();
    return new CodecScan(controller).run();
  }

  private static List<Integer> found(List<Enumeration> results) {
    return results.stream()
        .filter(Enumeration.Found.class::isInstance)
        .map(Enumeration::address)
        .toList();
  }

  private Map<Kind, Long> kinds() {
    return controller.notices().stream()
        .collect(Collectors.groupingBy(Notice::kind, Collectors.counting()));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void whatIsFoundDoesNotDependOnTheWay(Way way) {
    List<Enumeration> results = scan(USUAL.with(way));
    assertThat(results).isEqualTo(CODECS.stream().map(DumpedCodec::enumerate).toList());
    assertThat(controller.notices()).isEmpty();
    assertThat(controller.uptime()).isLessThan(Duration.ofMillis(20));
  }

  @Test
  void aGhostCostsOneTimeOutAndIsNamed() {
    assertThat(found(scan(USUAL, new Fault.Ghost(1)))).containsExactly(0, 2);
    assertThat(controller.uptime()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1020));
    assertThat(controller.notices())
        .extracting(Notice::text)
        .containsExactly(
            "no response to 0x100f0000",
            "address 1 reports presence, and nobody answers there; it is left out");
  }

  @Test
  void theKernelsDriversPayMore() { // H12: the ladder, then a reset; H13: four time-outs
    assertThat(found(scan(USUAL.with(ScanStyle.LEGACY), new Fault.Ghost(1)))).containsExactly(0, 2);
    assertThat(controller.uptime()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3100));
    assertThat(kinds()).containsKeys(Kind.POLLING, Kind.NO_MESSAGES, Kind.RESET, Kind.ABSENT);
    assertThat(found(scan(USUAL.with(ScanStyle.DSP), new Fault.Ghost(1)))).containsExactly(0, 2);
    assertThat(controller.uptime()).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4100));
    assertThat(kinds()).containsOnlyKeys(Kind.TIMED_OUT, Kind.ABSENT);
  }

  @Test
  void aGhostByTheImmediateInterfaceCostsNoTimeOut() {
    assertThat(found(scan(USUAL.with(Way.IMMEDIATE), new Fault.Ghost(1)))).containsExactly(0, 2);
    assertThat(controller.uptime()).isLessThan(Duration.ofMillis(20));
  }

  @ParameterizedTest
  @EnumSource(ScanStyle.class)
  void aCodecThatIsSilentOrAnswersAllOnesIsLeftOut(ScanStyle style) {
    assertThat(found(scan(USUAL.with(style), new Fault.Silent(0)))).containsExactly(2);
    assertThat(found(scan(USUAL.with(style), new Fault.AllOnes(0, 1)))).containsExactly(2);
    assertThat(kinds()).containsKey(Kind.ABSENT);
  }

  @Test
  void ifNobodyAnswersTheRingsAreSuspected() {
    assertThat(found(scan(USUAL, new Fault.Broken(Part.RINGS)))).containsExactly(0, 2);
    assertThat(kinds()).containsKey(Kind.SINGLE_COMMAND);
    assertThat(found(scan(USUAL.with(ScanStyle.LEGACY), new Fault.Broken(Part.RINGS)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 60, 100})
  void aCodecThatVanishesInMidEnumerationIsNotHalfACodec(int after) {
    List<Enumeration> results = scan(USUAL, new Fault.Vanishing(0, after));
    assertThat(found(results)).containsExactly(2);
    assertThat(controller.uptime()).isLessThan(Duration.ofSeconds(10));
    results.stream()
        .filter(Enumeration.Refused.class::isInstance)
        .forEach(result ->
            assertThat(((Enumeration.Refused) result).error().name())
                .isIn("EIO", "ENODEV", "EINVAL"));
  }

  @Test
  void whatIsLostLateOrLedAstrayIsMadeUpFor() {
    List<Enumeration> whole = scan(USUAL);
    for (int nth : new int[] {2, 3, 10, 40, 80}) {
      for (Fault fault :
          List.of(
              new Fault.Lost(0, nth, 1),
              new Fault.Overrun(2, nth),
              new Fault.Stray(0, nth, 2),
              new Fault.Stray(0, nth, 9),
              new Fault.Flood(2, nth, 300),
              new Fault.Late(0, nth, Duration.ofMillis(2500)),
              new Fault.Late(0, nth, Duration.ofSeconds(9)))) {
        assertThat(scan(USUAL, fault)).as(fault.toString()).isEqualTo(whole);
      }
    }
  }

  @Test
  void whatCodecsSayUnaskedIsTold() {
    assertThat(found(scan(USUAL, new Fault.Flood(2, 5, 10)))).containsExactly(0, 2);
    assertThat(controller.notices())
        .extracting(Notice::text)
        .containsExactly("the codec at address 2 spoke unasked; responses kept: 10");
  }

  @Test
  void severalControllersDoNotKnowOfEachOther() {
    HdaCard broken = HdaCard.of(0, CODECS, USUAL, List.of(new Fault.Broken(Part.RINGS)));
    HdaCard sound = HdaCard.of(1, CODECS);
    var first = broken.scan();
    var second = sound.scan();
    assertThat(second.remarks()).isEmpty();
    assertThat(first.remarks()).isNotEmpty();
    assertThat(found(first.results())).isEqualTo(found(second.results()));
    assertThat(sound.scan().results()).isEqualTo(second.results()); // anew each time
  }
}
