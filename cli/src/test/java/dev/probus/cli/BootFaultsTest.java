package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hardware that misbehaves, under every policy, with the plug-ins that are really installed. */
final class BootFaultsTest {
  @TempDir private Path folder;

  private static Ran boot(String... words) {
    List<String> all = new ArrayList<>(List.of("boot"));
    all.addAll(List.of(words));
    return Ran.with(new InstalledServices(), all.toArray(String[]::new));
  }

  private Path dump(String... files) throws IOException {
    StringBuilder text = new StringBuilder();
    BundledCodecs.read(files).forEach(codec -> text.append(codec.procText()).append('\n'));
    return Files.writeString(folder.resolve("dump"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"precise", "linux", "linux-export"})
  void aGhostHarmsNoCodecAndIsNamed(String policy) throws IOException { // Z10
    String dump = dump("sof-hda-codec0.txt", "sof-hda-codec2.txt").toString();
    Ran ran = boot(dump, "--policy", policy, "--fault", "ghost@1");
    assertThat(ran.out())
        .contains("2 devices: 2 bound\n")
        .contains("hdaudio: card 0: address 1 reports presence, and nobody answers there");
    assertThat(ran.code()).isZero();
    assertThat(boot(dump, "--fault", "ghost@1", "--json").out())
        .contains("\"by\": \"bus hdaudio\"")
        .contains("card 0: no response to 0x100f0000");
  }

  @Test
  void aGhostCostsTheBundledMachineOneTimeOut() {
    assertThat(boot("--fault", "ghost@1").out())
        .contains("5 devices: 5 bound\n5 probe calls")
        .contains("settled after 1.78 s");
    assertThat(boot("--fault", "ghost@1", "--with", "scan=dsp").out()) // H13
        .contains("5 devices: 5 bound\n5 probe calls")
        .contains("settled after 4.78 s");
    assertThat(boot("--fault", "ghost@1", "--with", "link=immediate").out())
        .contains("settled after 1.15 s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lost@0,nth=9",
        "overrun@2,nth=30",
        "stray@0,nth=4,to=2",
        "flood@0,nth=12,count=300",
        "late@2,nth=20,by=1500ms",
        "no-interrupts",
        "no-messages",
        "dead-rings",
        "unready@0,for=3s"
      })
  void whatCanBeGotRoundIsGotRound(String fault) {
    for (String style : List.of("sof-hda", "sof-hda-sync", "sof-hda-async")) {
      Ran ran = boot(style, "--fault", fault);
      assertThat(ran.out()).as(fault).contains("5 devices: 5 bound\n");
      assertThat(ran.code()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent@0", "all-ones@0", "vanishing@0,after=30"})
  void aMissingCodecIsWhatTheCardIsSaidToWaitFor(String fault) {
    Ran ran = boot("--fault", fault);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("BoundCodec hdaudio/ehdaudio0D0/codec: it will never come,\n")
        .contains("Noted\n");
  }

  @Test
  void aCodecThatIsReadyLaterIsBoundLaterWithOneProbe() throws IOException { // Z30, H34
    String dump = dump("sof-hda-codec0.txt").toString();
    Ran ran = boot(dump, "--fault", "unready@0,for=10s");
    assertThat(ran.out())
        .contains("1 device: 1 bound\n1 probe call")
        .contains("CodecReady hdaudio/hdaudioC0D0/ready")
        .contains("cannot be configured yet; looking again each second");
    Ran never = boot(dump, "--fault", "unready@0,for=5m");
    assertThat(never.code()).isEqualTo(1);
    assertThat(never.out()).contains("given up after 60 tries").contains("1 stuck");
    Ran linux = boot(dump, "--policy", "linux", "--fault", "unready@0,for=10s");
    assertThat(linux.code()).isEqualTo(1); // nobody tells a driver that waits in Linux (Z1)
  }

  @ParameterizedTest
  @CsvSource({
    "sof-hda, 60.7",
    "sof-hda-sync, 120",
    "sof-hda-async, 120",
  })
  void withoutADisplayTheCardGoesWithoutHdmi(String style, String settled) { // Z11
    Ran ran = boot(style, "--with", "display=never", "--with", "hdmi=optional");
    assertThat(ran.out())
        .contains("platform/skl_hda_dsp_generic  skl_hda_dsp_generic      bound")
        .contains("BoundCodec hdaudio/ehdaudio0D2/codec in vain, and\n")
        .contains("settled after " + settled)
        .contains("hdaudio/ehdaudio0D2 waits for DisplayAudio i915")
        .contains("pci/0000:00:02.0 has no driver");
  }

  @Test
  void aDisplayThatIsLateAddsHdmiWithoutAReload() { // Z11
    Ran ran = boot("--with", "display=90s", "--with", "hdmi=optional");
    assertThat(ran.out())
        .contains("5 devices: 5 bound\n6 probe calls") // the card asked twice, the codec once
        .contains("skl_hda_dsp_generic      bound      2    60.7 s")
        .contains("snd_hda_codec_hdmi       bound      1    90.2 s");
  }

  @Test
  void aCardThatNeedsHdmiSaysWhoseFaultItIs() { // Z11
    Ran ran = boot("--with", "display=never");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("platform/skl_hda_dsp_generic waits for BoundCodec");
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("waits for DisplayAudio i915, promised by pci/0000:00:02.0: i915 rejected it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"precise", "linux", "linux-export"})
  void aSecondControllersCodecIsBoundThoughItsDriverIsLoadedAlready(String policy)
      throws IOException { // Z8: whichever controller is first
    String dump = dump("sof-hda-codec2.txt", "sof-hda-codec2.txt").toString();
    for (String late : List.of("0:late@2,nth=3,by=1500ms", "1:late@2,nth=3,by=1500ms")) {
      Ran ran = boot(dump, "--policy", policy, "--fault", late);
      assertThat(ran.out()).contains("2 devices: 2 bound\n").contains("1 module loaded");
      assertThat(ran.code()).isZero();
    }
  }

  @Test
  void theOptionForTheGenericDriverIsObeyed() throws IOException { // H31, Z9
    Ran ran = boot(dump("sof-hda-codec0.txt").toString(), "--with", "model=generic");
    assertThat(ran.out()).contains("hdaudio/hdaudioC0D0  snd_hda_codec_generic  bound");
    Ran sof = boot("--with", "model=generic");
    assertThat(sof.out()).contains("hdaudio/ehdaudio0D2        snd_hda_codec_generic    bound");
  }

  @Test
  void theOptionsOfTheKernelsModuleAreObeyed() throws IOException { // H10, H11
    String dump = dump("sof-hda-codec0.txt", "sof-hda-codec2.txt").toString();
    assertThat(boot(dump, "--with", "probe-mask=0x4").out()).contains("1 device: 1 bound\n");
    assertThat(boot(dump, "--with", "slots=2").out()).contains("1 device: 1 bound\n");
    assertThat(boot(dump, "--with", "probe-mask=0x107").out())
        .contains("address 1 reports presence, and nobody answers there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fault|frog@1|no fault is called 'frog', expected ghost, silent,",
        "--fault|ghost|an address is missing, expected ghost@ADDRESS",
        "--fault|dead-rings@1|it is no fault of an address, expected dead-rings",
        "--fault|ghost@15|address=15: expected a number from 0 to 14",
        "--fault|ghost@0|ghost at address 0, where a codec is; expected silent",
        "--fault|late@0,by=soon|by=soon: expected a time such as",
        "--fault|late@0,when=1s|'when=1s' says nothing of it, expected nth=, by=",
        "--fault|ghost@1,nth=2|'nth=2' says nothing of it, expected nothing",
        "--fault|7:ghost@1|fault of card 7, expected one of [0]",
        "--fault|x:ghost@1|card=x: expected a number",
        "--with|link=usb|link=usb: expected rings or rings-only or immediate",
        "--with|slots=0|slots=0: expected a number from 1 to 15",
        "--with|display=12|display=12: expected a time such as",
        "--with|colour=red|no option colour, expected one of: link, scan,",
        "--with|link|--with link: expected NAME=VALUE",
      })
  void whatIsWrongIsOneLine(String option, String word, String complaint) {
    Ran ran = boot(option, word);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(complaint).hasLineCount(1);
  }

  @Test
  void compareTakesTheSameWords() {
    Ran ran =
        Ran.with(
            new InstalledServices(), "compare", "--fault", "ghost@1", "--with", "link=immediate");
    assertThat(ran.code()).isZero();
    assertThat(Ran.with(new InstalledServices(), "compare", "--fault", "frog").code()).isEqualTo(2);
  }
}
