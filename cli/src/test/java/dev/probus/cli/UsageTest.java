package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, version, and wrong usage. */
final class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boot",
        "compare",
        "why",
        "diff",
        "trace",
        "report",
        "codec",
        "modprobe",
        "replay",
        "explore",
        "zoo",
        "buses",
        "new-bus"
      })
  void everyVerbHasHelp(String verb) {
    Ran ran = Ran.probus(verb, "--help");
    Golden.check("help-" + verb + ".txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(Ran.probus(verb, "-h")).isEqualTo(ran);
  }

  @Test
  void theCommandAloneShowsItsHelp() {
    Ran ran = Ran.probus();
    Golden.check("help.txt", ran.out());
    assertThat(ran.code()).isZero();
    assertThat(Ran.probus("--help")).isEqualTo(ran);
  }

  @Test
  void theVersionIsALine() {
    assertThat(Ran.probus("--version").out().lines()).containsExactly("probus 0.1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          bot             | unknown verb 'bot', expected what 'probus --help' shows
          --foo           | unknown option '--foo', expected what 'probus --help' shows
          boot --foo      | unknown option '--foo', expected what 'probus boot --help' shows
          boot a b        | one word too many: 'b', expected what 'probus boot --help' shows
          boot --log      | missing required parameter for option '--log' (FILE), expected what \
          'probus boot --help' shows
          boot --seed x   | invalid value for option '--seed': 'x' is not a whole number, \
          expected what 'probus boot --help' shows
          boot @file      | @file: no such machine, file or folder, expected a file, a folder or \
          one of: calm, sof-hda
          codec           | missing required parameter: 'FILE', expected what \
          'probus codec --help' shows
          codec --format dor x | invalid value for option '--format': expected one of [tree, proc, \
          diff, json, dot, svg] (case-sensitive) but was 'dor', expected what 'probus codec \
          --help' shows
          modprobe -R x   | missing required option: '--modules=DIR', expected what \
          'probus modprobe --help' shows
          modprobe --modules d x | neither of -R and --show-depends, expected one of them
          modprobe --modules d -RD x | both of -R and --show-depends, expected one of them
          modprobe --modules d -R - x | '-' among names, expected it alone
          modprobe --modules /nowhere -R x | /nowhere: no modules.alias and no modules.dep, \
          expected one of them
          buses x         | one word too many: 'x', expected what 'probus buses --help' shows
          """)
  void wrongUsageIsOneLine(String words, String line) {
    Ran ran = Ran.probus(words.split(" "));
    assertThat(ran.err()).isEqualTo("probus: " + line + System.lineSeparator());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }
}
