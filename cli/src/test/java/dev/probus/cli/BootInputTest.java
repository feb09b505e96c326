package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.MachineReader;
import dev.probus.cli.console.Ink;
import dev.probus.cli.plugin.Services;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus boot} makes of bad input: one line, and exit code 2. */
final class BootInputTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void failsWith(Ran ran, String line) {
    assertThat(ran.err()).isEqualTo("probus: " + line + System.lineSeparator());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aNameThatNobodyKnows() {
    failsWith(
        Ran.probus("boot", "laptop"),
        "laptop: no such machine, file or folder, expected a file, a folder or one of: calm,"
            + " sof-hda");
  }

  @Test
  void aNameThatIsNoPathEither() {
    failsWith(
        Ran.probus("boot", "lap\0top"),
        "lap?top: no such machine, file or folder, expected a file, a folder or one of: calm,"
            + " sof-hda");
  }

  @Test
  void nothingIsInstalled() {
    failsWith(
        Ran.with(new FakeServices(), "boot"),
        "sof-hda: no such machine, file or folder, expected a file or folder");
    failsWith(
        Ran.with(new FakeServices(), "boot", folder.toString()),
        folder + ": no reader of machines is installed, expected one");
  }

  @Test
  void aFileThatNoReaderRecognises() throws IOException {
    Path file = file("notes", "\0\1\2");
    failsWith(
        Ran.probus("boot", file.toString()),
        file + ":1: no reader recognises it, expected one of: fake machine");
  }

  @Test
  void aFileOfWhichNothingCanBeUsed() throws IOException {
    Path file = file("empty", "FAKE\n");
    failsWith(
        Ran.probus("boot", file.toString()),
        file + ":1: the file ends without a device, expected 'device NAME'");
  }

  @Test
  void aFileThatCannotBeRead() throws IOException {
    Path file = file("locked", "FAKE\n");
    MachineReader reader =
        new MachineReader() {
          @Override
          public String format() {
            return "locked";
          }

          @Override
          public boolean recognises(Path path) {
            return true;
          }

          @Override
          public Machine read(Path path) throws IOException {
            throw new AccessDeniedException(path.toString());
          }
        };
    failsWith(
        Ran.with(
            new FakeServices().put(MachineReader.class, List.of(reader)), "boot", file.toString()),
        file + ": permission denied, expected a file or folder that can be read");
  }

  @Test
  void ofADamagedFileTheSoundPartIsBootedAllTheSame() throws IOException {
    String file =
        file("damaged", "FAKE\ndevice amp\n\033[31mred\ndevice\ndevice card\n").toString();
    Ran ran = Ran.probus("boot", file);
    assertThat(ran.out()).contains("2 devices: 2 unmatched", "platform/amp", "platform/card");
    assertThat(ran.err().lines())
        .containsExactly(
            "probus: "
                + file
                + ":3: '?[31mred', expected 'device NAME' (and 1 more; --problems lists all)");
    assertThat(ran.code()).isEqualTo(2);

    Ran all = Ran.probus("boot", "--problems", file);
    assertThat(all.out()).isEqualTo(ran.out());
    assertThat(all.err().lines())
        .containsExactly(
            "probus: " + file + ":3: '?[31mred', expected 'device NAME'",
            "probus: " + file + ":4: 'device', expected 'device NAME'");

    Ran json = Ran.probus("boot", "--json", file);
    assertThat(json.out())
        .contains("\"line\": 3,", "\"line\": 4,", "'device', expected 'device NAME'");
    assertThat(json.code()).isEqualTo(2);
  }

  @Test
  void tablesThatAreNotThere() {
    failsWith(
        Ran.probus("boot", "calm", "--modules", folder.toString()),
        folder + ": no modules.alias and no modules.dep, expected one of them");
  }

  @Test
  void configurationThatIsNotThere() {
    failsWith(
        Ran.probus("boot", "calm", "--config", "/nowhere"),
        "/nowhere: no such file or folder, expected module configuration");
  }

  @Test
  void tablesThatAreDamagedAreWarnedOf() throws IOException {
    file("modules.alias", "alias platform:* snd_a\nalias only\nbroken\n");
    Ran ran = Ran.probus("boot", "calm", "--modules", folder.toString());
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("probus: warning: " + folder + "/modules.alias:2: ")
        .endsWith("(and 1 more; --problems lists all)");
    assertThat(ran.code()).isZero();
    assertThat(Ran.probus("boot", "calm", "--problems", "--modules=" + folder).err().lines())
        .hasSize(2);
  }

  @Test
  void aFaultOfAPlugin() {
    FakeMachine faulty =
        new FakeMachine(
            "faulty",
            "",
            () -> {
              throw new IllegalStateException("no\nmachine");
            });
    FakeServices services = new FakeServices().put(MachineProvider.class, List.of(faulty));
    failsWith(
        Ran.with(services, "boot", "faulty"),
        "internal fault: java.lang.IllegalStateException: no?machine; PROBUS_TRACE=1 shows where");
    assertThat(Ran.with(services, Ink.PLAIN, true, "boot", "faulty").err())
        .contains("FakeMachine.machine(");
  }

  @Test
  void aPluginThatCannotBeLoaded() {
    failsWith(
        Ran.with(
            new Services() {
              @Override
              public <S> List<S> all(Class<S> service) {
                throw new ServiceConfigurationError("plug-in without a constructor");
              }
            },
            "boot"),
        "internal fault: java.util.ServiceConfigurationError: plug-in without a constructor;"
            + " PROBUS_TRACE=1 shows where");
  }

  @Test
  void aDriverWhoseExceptionsCannotSpeak() throws IOException {
    FakeMachine mute = new FakeMachine("mute", "", FakeMachines::mute);
    FakeServices services = new FakeServices().put(MachineProvider.class, List.of(mute));
    Ran ran = Ran.with(services, "boot", "mute", "--log", folder + "/log");
    assertThat(ran.out())
        .contains(
            "platform/mute has failed: fake-mute: MuteException: (its message cannot be had:");
    assertThat(Files.readString(folder.resolve("log"))).contains("its message cannot be had");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isOne();
  }
}
