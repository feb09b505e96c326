package dev.probus.bus.hda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class HdaCodecDeviceTest {
  private static final String MODEM =
      """
      Codec: Conexant ID 2c06
      Address: 1
      MFG Function Id: 0x2 (unsol 1)
      Vendor Id: 0x14f12c06
      Subsystem Id: 0x14f1000f
      Revision Id: 0x100000
      Modem Function Group: 0x2
      """;

  @Test
  void analogCodecHasTwoRounds() {
    var device = HdaCodecDevice.legacy(1, bundled("sof-hda-codec0.txt"));
    assertThat(device.id()).isEqualTo(DeviceId.of("hdaudio", "hdaudioC1D0"));
    assertThat(texts(device))
        .containsExactly("hdaudio:v10EC0274r00100004a01", "hdaudio:v00000201r00100004a01");
  }

  @Test
  void digitalCodecMayBeTakenByAnyHdmiDriverBeforeAnyDriver() {
    var device =
        HdaCodecDevice.behindDsp(
            0, DeviceId.of("pci", "0000:00:1f.3"), bundled("sof-hda-codec2.txt"));
    assertThat(device.id()).hasToString("hdaudio/ehdaudio0D2");
    assertThat(device.parent()).contains(DeviceId.of("pci", "0000:00:1f.3"));
    assertThat(texts(device))
        .containsExactly(
            "hdaudio:v8086280Br00100000a01",
            "hdaudio:v00000101r00100000a01",
            "hdaudio:v00000201r00100000a01");
  }

  @Test
  void modemIsNoHdmiCodecThoughItHasNoAnalogOutput() {
    Enumeration modem = new DumpReader().read("modem", MODEM).codecs().getFirst().enumerate();
    var device = HdaCodecDevice.legacy(0, ((Enumeration.Found) modem).codec());
    assertThat(device.codec().likelyHdmi()).isTrue();
    assertThat(texts(device))
        .containsExactly("hdaudio:v14F12C06r00100000a01", "hdaudio:v00000201r00100000a01");
  }

  private static Codec bundled(String file) {
    return ((Enumeration.Found) BundledCodecs.read(file).getFirst().enumerate()).codec();
  }

  private static List<String> texts(HdaCodecDevice device) {
    return device.modaliases().stream().map(Modalias::text).toList();
  }
}
