package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Firmware that comes while its driver goes on (R160 to R162). */
final class FirmwareRequestsTest {
  private final Lab lab = Lab.booted();
  private final List<String> came = new ArrayList<>();
  private final FirmwareRequests requests = lab.core.firmware(new Files());

  private static final class Files implements FirmwareLoader {
    @Override
    public Optional<byte[]> load(String name) {
      return name.startsWith("none") ? Optional.empty() : Optional.of(new byte[name.length()]);
    }

    @Override
    public boolean goingAway(OwnerModule module) {
      return module.name().equals("leaving");
    }
  }

  @Test
  void fileComesOnceAfterTheProbeAndTriggersNothing() { // R161, R162
    lab.register(new Fake("w").answering(Errno.EPROBE_DEFER));
    lab.add("w");
    lab.register(new Fake("d").probing(device -> -ask("fw", device, true).number()));
    LinuxDevice device = lab.add("d");
    assertThat(device.bound()).isTrue();
    assertThat(came).isEmpty();
    assertThat(lab.core.probeDone()).isEqualTo(Errno.OK);
    lab.core.waitForDeviceProbe();
    assertThat(came).as("nobody waits for it").isEmpty();
    lab.steps.clear();

    lab.hours.pass(Duration.ZERO);
    lab.hours.pass(Duration.ofSeconds(1));

    assertThat(came).containsExactly("fw 2");
    assertThat(lab.steps).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/../b", "../a", "none"})
  void whatCannotBeHadIsSaidOnceToo(String name) { // R161
    ask(name, lab.add("d"), true);
    lab.hours.pass(Duration.ZERO);
    assertThat(came).containsExactly(name + " missing");
  }

  @Test
  void dotsInsideNameAreFine() { // R161
    ask("a..b/c..", lab.add("d"), true);
    lab.hours.pass(Duration.ZERO);
    assertThat(came).containsExactly("a..b/c.. 8");
  }

  @Test
  void moduleThatGoesAwayIsRefused() { // R160
    Optional<OwnerModule> leaving = Optional.of(new OwnerModule("leaving", Optional.empty()));
    LinuxDevice device = lab.add("d");
    assertThat(requests.requestNowait(new FirmwareRequest("fw", device, leaving, true, file -> {})))
        .isEqualTo(Errno.EFAULT);
  }

  @Test
  void silentRequestForNameThatIsKeptIsRefused() { // R160
    lab.register("d");
    LinuxDevice device = lab.add("d");
    assertThat(ask("fw", device, false)).isEqualTo(Errno.OK);
    lab.hours.pass(Duration.ZERO);
    assertThat(ask("fw", device, false)).as("a silent one keeps nothing").isEqualTo(Errno.OK);
    assertThat(ask("fw", device, true)).isEqualTo(Errno.OK);
    lab.hours.pass(Duration.ZERO);
    assertThat(ask("fw", device, false)).isEqualTo(Errno.EOPNOTSUPP);
    assertThat(ask("fw", device, true)).isEqualTo(Errno.OK);
    assertThat(ask("other", device, false)).isEqualTo(Errno.OK);
    lab.core.unbind(device);
    assertThat(ask("fw", device, false)).as("the name went with the driver").isEqualTo(Errno.OK);
  }

  @Test
  void deviceMayHaveLostItsDriverMeanwhile() { // R161
    lab.register(new Fake("d").probing(device -> -ask("fw", device, true).number()));
    LinuxDevice device = lab.add("d");
    lab.core.unbind(device);
    lab.hours.pass(Duration.ZERO);
    assertThat(came).containsExactly("fw 2");
    assertThat(lab.core.attach(device))
        .as("the name that is kept is in the next probe's way (R30 step 3)")
        .isEqualTo(new Attached.Stopped(Errno.EBUSY));
  }

  private Errno ask(String name, LinuxDevice device, boolean uevent) {
    return requests.requestNowait(
        new FirmwareRequest(
            name,
            device,
            Optional.empty(),
            uevent,
            file -> came.add(name + " " + file.map(f -> "" + f.length).orElse("missing"))));
  }
}
