package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.AmpCaps;
import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Pin;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.Widget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The model made from the kernel's text behaves like the codec the kernel talked to. */
class RecordingTest {

  private static final int GET_POWER_OF_GROUP = 0x1f0500;

  static Stream<Arguments> codecs() {
    return Recording.ALL.stream()
        .flatMap(recording ->
            recording.addresses().stream().map(address -> Arguments.of(recording, address)));
  }

  /**
   * Replays everything, writes included. Left out are reads of an amplifier value before the first
   * write of the same value: the text was made after the driver's set-up and cannot tell what the
   * codec had in it at reset (P79). Pin controls, power states and all parameters are compared.
   */
  @ParameterizedTest
  @MethodSource("codecs")
  void answersEveryRecordedReadAsTheRealCodecDid(Recording recording, int address)
      throws IOException {
    CodecModel model = recording.codec(address).model();
    Set<Integer> written = new HashSet<>();
    int leftOut = 0;
    for (Recording.Exchange exchange : recording.exchanges(address)) {
      int command = exchange.command();
      int response = model.send(command);
      Verb verb = Verb.of(Command.verb(command));
      assertThat(verb).as("%08x", command).isNotNull();
      if (verb == Verb.SET_AMP_GAIN_MUTE) {
        written.add(readOf(command));
      }
      if (verb == Verb.GET_AMP_GAIN_MUTE && !written.contains(command)) {
        leftOut++;
      } else {
        assertThat(response).as("%08x", command).isEqualTo(exchange.response());
      }
    }
    assertThat(leftOut).isBetween(2, 4);
  }

  /** Returns the read command of the value that an amplifier write of one side sets (H16). */
  private static int readOf(int write) {
    int direction = write & 0x8000;
    int side = write & 0x2000;
    return (write & 0xfff00000) | 0xb0000 | direction | side | (write >>> 8 & 0xf);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void enumerationSendsWhatTheKernelsScanSends(Recording recording, int address)
      throws IOException {
    List<Integer> kernel =
        recording.exchanges(address).stream().map(Recording.Exchange::command).toList();
    int scan = kernel.indexOf(address << 28 | GET_POWER_OF_GROUP) + 1;
    List<Integer> ours = new ArrayList<>();
    CodecModel model = recording.codec(address).model();
    Enumeration result =
        new CodecEnumeration(
                command -> {
                  ours.add(command);
                  return model.send(command);
                },
                address)
            .enumerate(true);
    assertThat(result).isInstanceOf(Enumeration.Found.class);
    assertThat(scan).isGreaterThan(10);
    assertThat(ours.subList(0, scan)).isEqualTo(kernel.subList(0, scan));
  }

  /** The scan of the kernel and of its codec driver: whatever it reads, we read as well. */
  @ParameterizedTest
  @MethodSource("codecs")
  void readsWhateverTheKernelReadWhileItProbed(Recording recording, int address)
      throws IOException {
    Set<Integer> ours = new HashSet<>();
    recording.codec(address).verbs().forEach(exchange -> ours.add(exchange.command()));
    for (Recording.Exchange exchange : recording.exchanges(address)) {
      Verb verb = Verb.of(Command.verb(exchange.command()));
      if (verb != null && !verb.sets()) {
        assertThat(ours).as("%08x", exchange.command()).contains(exchange.command());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void printsWhatTheKernelPrinted(Recording recording, int address) throws IOException {
    List<String> theirs = recording.procText(address).lines().toList();
    assertThat(recording.codec(address).procText().lines().toList())
        .isEqualTo(DriverLines.remove(theirs));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void findsWhatSysfsTells(Recording recording, int address) throws IOException {
    Map<String, String> sysfs = recording.sysfs(address);
    Codec codec = ((Enumeration.Found) recording.codec(address).enumerate()).codec();
    assertThat(codec.identity().modalias()).isEqualTo(sysfs.get("modalias"));
    assertThat(codec.identity().vendorName()).isEqualTo(sysfs.get("vendor_name"));
    assertThat(codec.group().node()).isEqualTo(1);
    assertThat(hex(codec.identity().vendorId())).isEqualTo(sysfs.get("vendor_id"));
    assertThat(hex(codec.identity().subsystemId())).isEqualTo(sysfs.get("subsystem_id"));
    assertThat(hex(codec.group().pcm().pcm())).isEqualTo(sysfs.get("01 pcm_caps"));
    assertThat(hex(codec.group().gpio().word())).isEqualTo(sysfs.get("01 gpio_caps"));
    for (Widget widget : codec.widgets()) {
      String node = "%02x ".formatted(widget.node());
      assertThat(hex(widget.caps().word())).isEqualTo(sysfs.get(node + "caps"));
      Pin pin = widget.pin();
      assertThat(pin == null ? "" : hex(pin.caps().word())).isEqualTo(sysfs.get(node + "pin_caps"));
      assertThat(pin == null ? "" : hex(pin.config().word()))
          .isEqualTo(sysfs.get(node + "pin_cfg"));
      assertThat(hex(widget.ampIn())).isEqualTo(sysfs.get(node + "amp_in_caps"));
      assertThat(hex(widget.ampOut())).isEqualTo(sysfs.get(node + "amp_out_caps"));
      assertThat(
              String.join(
                  " ", widget.connections().nodes().stream().map("0x%02x"::formatted).toList()))
          .isEqualTo(sysfs.get(node + "connections"));
    }
  }

  private static String hex(int word) {
    return "0x%08x".formatted(word);
  }

  private static String hex(AmpCaps caps) {
    return caps == null ? "" : hex(caps.word());
  }
}
