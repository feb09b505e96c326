package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.cli.browser.Browser;
import dev.probus.cli.browser.Tab;
import dev.probus.cli.plugin.InstalledServices;
import dev.probus.cli.report.Report;
import dev.probus.cli.report.ReportFile;
import dev.probus.cli.report.Run;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report page in a real browser, where one is installed. Pictures of it are in target. */
@Timeout(120)
final class ReportPageIT {
  private static final int DEVICES = 10_000;
  private static final Path PICTURES =
      Path.of(System.getProperty("probus.root", "..")).resolve("cli/target/report-page");

  @TempDir private static Path folder;
  private static @Nullable Browser browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Path> program = Browser.find();
    assumeTrue(
        program.isPresent(),
        "skipped: no chromium, chromium-browser or google-chrome on the path, and PROBUS_CHROMIUM"
            + " names none");
    browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("profile")));
  }

  @BeforeAll
  static void makeRoom() throws IOException {
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void endBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Opens the page that a command writes; written once for all tests that ask for it. */
  private static Tab page(String... words) {
    Path file = folder.resolve(String.join("-", words).replaceAll("\\W+", "-") + ".html");
    if (Files.notExists(file)) {
      String[] all = Arrays.copyOf(words, words.length + 2);
      all[words.length] = "--report";
      all[words.length + 1] = file.toString();
      assertThat(Ran.with(new InstalledServices(), all).err()).isEmpty();
    }
    return open(file);
  }

  private static Tab open(Path file) {
    if (browser == null) {
      throw new IllegalStateException("no browser");
    }
    return browser.open(file, 1500, 1700);
  }

  private static String text(Tab tab, String selector) {
    return tab.eval("document.querySelector(`" + selector + "`).innerText");
  }

  private static long shown(Tab tab) {
    return Long.parseLong(tab.eval("document.querySelector('.plot').dataset.shown"));
  }

  @Test
  void opensOfflineAndWithoutAComplaint() throws Exception {
    try (Tab tab = page("boot", "sof-hda", "--policy", "linux")) {
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.requests()).singleElement().asString().startsWith("file:");
      assertThat(text(tab, "h1")).isEqualTo("sof-hda");
      assertThat(text(tab, "footer")).contains("D3");
      tab.until("document.querySelectorAll('#timeline .step').length > 0");
      assertThat(text(tab, "body")).doesNotContain("undefined", "NaN", "[object");
      tab.scheme("light");
      tab.picture(PICTURES.resolve("boot-light.png"));
      tab.scheme("dark");
      tab.picture(PICTURES.resolve("boot-dark.png"));
      tab.scheme("light");
      tab.print(PICTURES.resolve("boot.pdf"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void aClickOnADeviceShowsItsChainDownToTheRoot() {
    try (Tab tab = page("boot", "sof-hda", "--policy", "linux")) {
      tab.click(".row[data-device='hdaudio/ehdaudio0D2'] svg");
      tab.until("document.querySelector('#details h2').textContent === 'hdaudio/ehdaudio0D2'");
      assertThat(text(tab, "#chain"))
          .contains("DisplayAudio i915", "pci/0000:00:02.0", "nobody looks again", "1.15 s");
      assertThat(tab.eval("document.querySelectorAll('.row[aria-selected=true]').length"))
          .isEqualTo("1.0");
      tab.click("#chain .go");
      tab.until("document.querySelector('#details h2').textContent === 'pci/0000:00:02.0'");
      tab.click(".node[data-device='hdaudio/ehdaudio0D2']");
      tab.until("document.querySelector('#details h2').textContent === 'hdaudio/ehdaudio0D2'");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void searchAndFiltersLeaveWhatIsMeant() {
    try (Tab tab = page("boot", "sof-hda", "--policy", "linux")) {
      tab.press("/");
      tab.type("i915");
      tab.until("document.getElementById('found').dataset.count === '2'");
      tab.press("Escape");
      tab.until("document.getElementById('found').dataset.count === '5'");
      tab.click("#states input[value=stuck]");
      tab.until("document.getElementById('found').dataset.count === '2'");
      tab.eval(
          "(() => { const s = document.getElementById('bus'); s.value = 'hdaudio';"
              + " s.dispatchEvent(new Event('change')); })()");
      tab.until("document.getElementById('found').dataset.count === '1'");
      assertThat(text(tab, "#devices .rows")).startsWith("hdaudio/ehdaudio0D2");
      assertThat(tab.eval("document.querySelectorAll('#timeline [role=option]').length"))
          .isEqualTo("1.0");
    }
  }

  @Test
  void zoomsAndMovesByMouse() {
    try (Tab tab = page("boot", "sof-hda")) {
      long whole = shown(tab);
      tab.wheel(".scale", -600);
      tab.until("document.querySelector('.plot').dataset.shown < " + whole / 2);
      String left = tab.eval("Timeline.axis.x.domain()[0]");
      tab.drag(".row svg", 80);
      tab.until("Timeline.axis.x.domain()[0] < " + left);
      tab.click("#zoom-fit");
      tab.until("document.querySelector('.plot').dataset.shown == " + whole);
      tab.click("#zoom-in");
      tab.until("document.querySelector('.plot').dataset.shown < " + whole);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void canBeUsedWithKeysAlone() {
    try (Tab tab = page("boot", "sof-hda", "--policy", "linux")) {
      long whole = shown(tab);
      tab.press("?");
      tab.until("document.getElementById('keys').open");
      assertThat(text(tab, "#keys")).contains("zoom the timeline", "search");
      tab.press("Escape");
      tab.until("!document.getElementById('keys').open");
      tab.press("Home");
      tab.press("ArrowDown");
      tab.until("document.querySelector('#details h2').textContent === 'pci/0000:00:02.0'");
      tab.press("Enter");
      tab.until("document.activeElement.id === 'details'");
      tab.press("+");
      tab.until("document.querySelector('.plot').dataset.shown < " + whole);
      tab.press("0");
      tab.until("document.querySelector('.plot').dataset.shown == " + whole);
      tab.press("Escape");
      tab.until("document.getElementById('details').classList.contains('empty')");
      tab.eval("document.querySelector('.plot').focus()");
      assertThat(tab.eval("getComputedStyle(document.activeElement).outlineStyle"))
          .isNotEqualTo("none");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theComparisonExplainsTheProblem() throws Exception {
    try (Tab tab = page("compare", "sof-hda")) {
      assertThat(tab.complaints()).isEmpty();
      assertThat(text(tab, "#story"))
          .contains(
              "6 of 9 calls found nothing new",
              "nobody ever will",
              "Not working in the end: platform/skl_hda_dsp_generic, hdaudio/ehdaudio0D2",
              "hdaudio/ehdaudio0D2 waits for DisplayAudio i915. pci/0000:00:02.0 provided it at"
                  + " 1.15 s",
              "That it is luck can be shown",
              "5 of 5 devices work, after 5 calls, none of them in vain");
      assertThat(text(tab, "body")).doesNotContain("undefined", "NaN", "[object");
      tab.scheme("light");
      tab.picture(PICTURES.resolve("compare-light.png"));
      tab.press("g");
      tab.until("document.querySelectorAll('.row.heading').length === 5");
      tab.until("document.querySelector('.row.heading').textContent.startsWith('platform/')");
      tab.press("g");
      tab.until("document.querySelectorAll('#timeline .row:not(.heading)').length === 7");
      tab.click("[data-run='4'][data-device='pci/0000:00:02.0']");
      tab.until("document.querySelector('#details h2').textContent === 'pci/0000:00:02.0'");
      assertThat(text(tab, "#timeline")).contains("found from calls that overlap");
      tab.press("g");
      tab.until("document.querySelectorAll('.came.missed').length > 0");
      tab.print(PICTURES.resolve("compare.pdf"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** Texts of every kind come from devices, drivers and files; they are shown as they are. */
  @Test
  void textsAreNeverTakenForThePage() throws Exception {
    String hostile = "</script><script>hacked = 1</script>{{data}}<!-- \"' $& \\ \u2028 é𝄞";
    DeviceId device = DeviceId.of("platform", "<b>\"'&amp;é𝄞</b>".replace("/", ""));
    Snapshot snapshot = new Snapshot(true, List.of(status(device, hostile)), List.of(), List.of());
    List<LogEntry> entries =
        List.of(
            new LogEntry(0, 0, new DeviceEvent.Appeared(device, List.of(), Optional.empty())),
            new LogEntry(1, 5, new ProbeEvent.Started(device, hostile, 1)),
            new LogEntry(2, 9, new ProbeEvent.DeferredWithoutKey(device, hostile, hostile)),
            new LogEntry(3, 9, new EngineEvent.Warned(hostile, hostile)));
    Recording recording = new Recording(hostile, "linux", OptionalLong.empty(), entries);
    Path file = folder.resolve("hostile.html");
    ReportFile.write(
        file,
        new Report(hostile, hostile, List.of(new Run(hostile, recording, snapshot, List.of()))));
    try (Tab tab = open(file)) {
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.eval("typeof hacked")).isEqualTo("undefined");
      assertThat(tab.eval("Model.title")).isEqualTo(hostile);
      assertThat(tab.eval("document.querySelector('#details h2').textContent"))
          .isEqualTo(device.toString());
      assertThat(tab.eval("document.getElementById('story').nextElementSibling.id"))
          .isEqualTo("figures");
    }
  }

  private static DeviceStatus status(DeviceId device, String text) {
    return new DeviceStatus(
        device,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        DeviceState.WAITING,
        Optional.of(text),
        Optional.empty(),
        Optional.empty(),
        1,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(text));
  }

  @Test
  void tenThousandDevicesStayUsable() throws Exception {
    Path scenario = Files.writeString(folder.resolve("large.scn"), large());
    try (Tab tab = page("boot", scenario.toString())) {
      String ready = tab.eval("document.body.dataset.ready");
      Files.writeString(PICTURES.resolve("large.txt"), "ready after " + ready + " ms\n");
      assertThat(Double.parseDouble(ready)).as("ms until it is ready").isLessThan(30_000);
      assertThat(text(tab, "#found")).isEqualTo("10,000 devices");
      assertThat(Double.parseDouble(tab.eval("document.querySelectorAll('*').length")))
          .isLessThan(6_000);
      tab.press("/");
      tab.type("d07001");
      tab.until("document.getElementById('found').dataset.count === '1'");
      tab.click(".row[data-device='platform/d07001'] svg");
      tab.until("document.querySelector('#details h2').textContent === 'platform/d07001'");
      assertThat(text(tab, "#chain")).contains("platform/d00777", "nobody provides it");
      tab.press("Escape");
      tab.until("document.getElementById('found').dataset.count === '10000'");
      tab.press("End");
      tab.until("document.querySelector('#details h2').textContent === 'platform/d09999'");
      assertThat(tab.complaints()).isEmpty();
      tab.picture(PICTURES.resolve("large.png"));
    }
  }

  /** Each device needs what the one with a third of its number gives; one needs what nobody has. */
  private static String large() {
    StringBuilder text = new StringBuilder("# ten thousand devices\ndrv d compat=c probe=2ms\n");
    for (int i = 0; i < DEVICES; i++) {
      String needs = i == 0 ? "" : i == 777 ? " needs=missing" : " needs=r" + i / 3;
      text.append("dev d%05d compat=c%s gives=r%d\n".formatted(i, needs, i));
    }
    text.append("register d\n");
    for (int i = 0; i < DEVICES; i++) {
      text.append("add d%05d\n".formatted(i));
    }
    return text.toString();
  }
}
