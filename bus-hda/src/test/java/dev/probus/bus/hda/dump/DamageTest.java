package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage is named with file, line and what was expected; what is sound stays. */
class DamageTest {

  private static Dump read(String text) {
    return new DumpReader().read("m.txt", text);
  }

  private static List<String> messages(Dump dump) {
    return dump.problems().stream().map(Problem::toString).toList();
  }

  /** Changes words of the analog codec; the problem must be at the changed line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Subsystem Id: 0x10ec1274|Subsystem Id: 0x1zec|1 to 8 hexadecimal digits",
        "Revision Id: 0x100004|Revision Id: x|a number like 0x1f",
        "Revision Id: 0x100004|Revision Id: 0x123456789|1 to 8 hexadecimal digits",
        "AFG Function Id: 0x1|AFG Function Id: 0x3|function id 0x1 before",
        "    rates [0x560]:|rates [0x5 60]:|']:'",
        "GPIO: io=2|GPIO: io=two|a decimal number",
        "GPIO: io=2,|GPIO: io=256,|a number from 0 to 255",
        "  IO[1]:|IO[9]:|a number from 0 to 7",
        "  Power states:  D0 D1|Power states: D0 DD|a power state",
        "  Power: setting=D0,|Power: setting=EPSS,|one of the states D0 to D3cold before",
        "  Power: setting=D0,|Power: setting=D9,|a power state",
        "  Amp-Out caps: ofs=0x50,|Amp-Out caps: ofs=80,|a number like 0x1f",
        "  Amp-Out caps: ofs=0x50, nsteps|Amp-Out caps: ofs=0x50 nsteps|', nsteps='",
        "  Amp-Out vals:  [0x48 0x48]|Amp-Out vals:  [0x48 0x48 |']'",
        "  Converter: stream=0|Converter: stream=16|a number from 0 to 15",
        "  SDI-Select: 0|SDI-Select:|a line of a codec",
        "  Pincap 0x00010014:|Pincap 0x0001|':'",
        "  Unsolicited: tag=00|Unsolicited: tag=zz|1 to 8 hexadecimal digits",
        "  Volume-Knob: delta=0|Volume-Knob: delta=2|a number from 0 to 1",
        "  Processing caps: benign=0, ncoeff=64|Processing caps: benign=0, ncoeff=999|"
            + "a number from 0 to 255",
        "  Amp-In caps: ofs|Amp-Im caps: ofs|a line of a codec",
        "  Connection: 3|Connection: 200|at most 127 connections before",
      })
  void aDamagedLineIsNamed(String words, String instead, String expected) {
    String damaged = Texts.with(Texts.analog(), words, instead);
    int line = Texts.line(damaged, instead);
    Dump dump = read(damaged);
    Problem problem = dump.problems().getFirst();
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.text()).endsWith(", expected " + expected);
    assertThat(problem.toString()).startsWith("m.txt:" + line + ": ").contains(", expected ");
    assertThat(dump.codecs()).hasSize(1);
    assertThat(dump.codecs().getFirst().enumerate()).isInstanceOf(Enumeration.Found.class);
  }

  @Test
  void theRestOfACodecWithADamagedLineIsSound() {
    Dump dump =
        read(Texts.with(Texts.analog(), "Pin Default 0x90170110", "Pin Default 0x9017O110"));
    assertThat(messages(dump))
        .containsExactly(
            "m.txt:92: found 'O110: [Fixed] Speaker at Int N/A', expected 1 to 8 hexadecimal"
                + " digits");
    String printed = dump.codecs().getFirst().procText();
    assertThat(printed).contains("Pin Default 0x00000000").contains("Pin Default 0x03211020");
    assertThat(printed.lines().count()).isEqualTo(Texts.analog().lines().count() - 1);
  }

  @Test
  void aNodeWithADamagedTitleIsAGap() {
    Dump dump = read(Texts.with(Texts.analog(), "Node 0x08", "Node 0xzz"));
    int line = Texts.line(Texts.analog(), "Node 0x08");
    assertThat(dump.problems())
        .extracting(problem -> (int) problem.line())
        .containsExactly(line, Texts.line(Texts.analog(), "Node 0x09"));
    assertThat(dump.problems().get(1).toString())
        .endsWith("node 0x09 after node 0x07, expected node 0x08");
    Codec codec = ((Enumeration.Found) dump.codecs().getFirst().enumerate()).codec();
    assertThat(codec.widgets()).hasSize(20);
    assertThat(codec.widgets().get(6).caps().word()).isZero();
  }

  @Test
  void nodesMustRiseAndTheirTypesMustFitTheirWords() {
    assertThat(messages(read(Texts.with(Texts.analog(), "Node 0x09", "Node 0x08"))).getFirst())
        .endsWith("node 0x08 again, expected a node above 0x08");
    assertThat(messages(read(Texts.with(Texts.analog(), "Node 0x02", "Node 0x01"))).getFirst())
        .endsWith("node 0x01 again, expected a node above 0x00");
    assertThat(messages(read(Texts.with(Texts.analog(), "0x300101", "0x200101"))).getFirst())
        .endsWith("wcaps 0x200101, expected those of a widget Audio Selector");
    assertThat(
            messages(read(Texts.with(Texts.analog(), "[Audio Selector]", "[Audio S"))).getFirst())
        .endsWith("expected the name of a widget type and ']'");
    assertThat(messages(read(Texts.with(Texts.analog(), "Node 0x02", "Node 0x80"))).getFirst())
        .endsWith("expected a node from 0x01 to 0x7f before");
  }

  @Test
  void countsMustFitWhatIsListed() {
    assertThat(messages(read(Texts.with(Texts.analog(), "     0x0d* 0x0e 0x08", "     0x0d*"))))
        .containsExactly(
            "m.txt:68: node 0x06 lists 1 connections, expected 3 as its Connection line says");
    assertThat(messages(read(Texts.with(Texts.analog(), "     0x0d* 0x0e 0x08\n", "")))).hasSize(1);
    assertThat(messages(read(Texts.with(Texts.analog(), "GPIO: io=2", "GPIO: io=3"))))
        .containsExactly("m.txt:19: 2 lines 'IO[n]', expected 3 as the GPIO line says");
    assertThat(messages(read(Texts.with(Texts.hdmi(), "Devices: 0", "Devices: 3"))).getFirst())
        .endsWith("node 0x05 has 0 Dev lines, expected 3 as its Devices line says");
    assertThat(
            messages(
                    read(
                        Texts.with(Texts.analog(), "DefAssociation = 0x2", "DefAssociation = 0x1")))
                .getFirst())
        .endsWith(
            "association 0x1, sequence 0x0, expected 0x2 and 0x0 as in Pin Default 0x03211020");
  }

  @Test
  void aTextCutAnywhereStillGivesItsNodes() {
    String text = Texts.analog();
    int firstNode = text.indexOf("Node 0x02");
    for (int cut = firstNode + 60; cut < text.length(); cut += 7) {
      Dump dump = read(text.substring(0, cut));
      Enumeration result = dump.codecs().getFirst().enumerate();
      assertThat(result).as("cut at %d", cut).isInstanceOf(Enumeration.Found.class);
    }
    String cut = text.substring(0, text.indexOf("  Pin Default 0x03211020"));
    assertThat(messages(read(cut)))
        .containsExactly(
            "m.txt:105: node 0x0c ends here, expected a line 'Pin Default' before",
            "m.txt:105: node 0x0c ends here, expected a line 'Pin-ctls' before",
            "m.txt:105: node 0x0c ends here, expected a line 'Connection' before");
  }

  @Test
  void aHeaderWithoutItsGroupIsRefusedAsTheKernelWould() {
    Dump dump = read(Texts.analog().substring(0, Texts.analog().indexOf("Default PCM")));
    assertThat(messages(dump))
        .containsExactly("m.txt:7: the codec ends after its header, expected 'Default PCM:'");
    Enumeration result = dump.codecs().getFirst().enumerate();
    assertThat(((Enumeration.Refused) result).error()).isEqualTo(Errno.ENODEV);
    Dump group = read(Texts.codec());
    assertThat(messages(group))
        .containsExactly("m.txt:15: the function group has no nodes, expected a line 'Node 0x..'");
    assertThat(((Enumeration.Refused) group.codecs().getFirst().enumerate()).error())
        .isEqualTo(Errno.EINVAL);
  }

  @Test
  void aCodecThatCannotBeToldFromOthersIsLeftOut() {
    String both = Texts.with(Texts.analog(), "Address: 0", "Address: 16") + Texts.hdmi();
    Dump dump = read(both);
    assertThat(dump.codecs()).extracting(DumpedCodec::address).containsExactly(2);
    assertThat(messages(dump).getFirst())
        .isEqualTo("m.txt:2: found '16', expected a number from 0 to 15");
    assertThat(messages(dump).getLast())
        .endsWith("the codec of line 1 is left out, expected a sound line 'Address' in it");
    assertThat(messages(read(Texts.with(Texts.analog(), "Vendor Id: 0x", "Vendor Id: "))).getLast())
        .endsWith("expected a sound line 'Vendor Id' in it");
  }

  @Test
  void aFileWithoutCodecSaysSo() {
    assertThat(messages(read("")))
        .containsExactly("m.txt:1: the file is empty, expected a line that starts with 'Codec:'");
    assertThat(messages(read("one\ntwo\n Codec: three\n")))
        .containsExactly(
            "m.txt:3: the file has no codec, expected a line that starts with 'Codec:'");
    assertThat(read("\0\1\2\nÿþ").codecs()).isEmpty();
  }

  @Test
  void linesOutOfPlaceAreNamed() {
    assertThat(messages(read("Codec: x\nAddress: 0\nVendor Id: 0x1\n  Pincap 0x10: OUT\n")))
        .contains("m.txt:4: a line 'Pincap', expected 'Default PCM:' or a node before");
    assertThat(messages(read(Texts.with(Texts.analog(), "  Connection: 1\n", ""))).getFirst())
        .contains("a line 'Connection' with the number of nodes before");
    assertThat(messages(read(Texts.analog() + "\u0001\u0002rubbish é\n")))
        .containsExactly("m.txt:190: found '??rubbish é', expected a line of a codec");
  }

  @Test
  void manyProblemsAreCutOff() {
    Dump dump = read(Texts.analog() + "rubbish\n".repeat(500));
    assertThat(dump.problems()).hasSize(101);
    assertThat(dump.problems().getLast().toString()).contains("not listed");
  }
}
