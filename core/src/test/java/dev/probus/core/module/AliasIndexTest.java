package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how patterns accept names (R140). */
class AliasIndexTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, true",
    "abc, abcd, false",
    "abc, ab, false",
    "abc, ABC, false",
    "a*c, ac, true",
    "a*c, a/b/c, true",
    "a*c, abcb, false",
    "a*b*c, axbxbxc, true",
    "*, anything, true",
    "**a**, a, true",
    "*?*, '', false",
    "a?c, abc, true",
    "a?c, ac, false",
    "a?c, abbc, false",
    "d0[0-2]x, d01x, true",
    "d0[0-2]x, d03x, false",
    "d[!0-2]x, d3x, true",
    "d[!0-2]x, d1x, false",
    "d[^0-2]x, d3x, true",
    "d[^0-2]x, d1x, false",
    "d[13579]x, d5x, true",
    "d[13579]x, d4x, false",
    "d[a-cx-z]e, dye, true",
    "d[a-cx-z]e, dde, false",
    "d[z-a]e, dme, false",
    "d[-a]e, d_e, false",
    "d[a_]e, d-e, true",
    "d[+-]e, 'd[-]e', false",
    "d[*]e, d*e, true",
    "d[*]e, dxe, false",
    "a-b_c, a_b-c, true",
    "a-b_c, a+b-c, false",
    "a\\*b, a\\xb, true"
  })
  void acceptsWholeNamesByWildcard(String pattern, String query, boolean accepted) {
    AliasIndex index = AliasIndex.builder().add(pattern, "m").build();
    assertThat(index.match(query).contains("m")).isEqualTo(accepted);
  }

  @Test
  void trailingStarTakesTheNewlineOfTheModalias() {
    AliasIndex index =
        AliasIndex.builder()
            .add("hdaudio:v10EC0236r*a01*", "realtek")
            .add("hdaudio:v10EC0236r00100002a01", "exact")
            .build();
    assertThat(index.match("hdaudio:v10EC0236r00100002a01\n")).containsExactly("realtek");
    assertThat(index.match("hdaudio:v10EC0236r00100002a01")).containsExactly("realtek", "exact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pci:*", "pci:v?", "pci:v[0-9]"})
  void takesWildCharactersInTheQueryAsText(String query) {
    AliasIndex index =
        AliasIndex.builder().add("pci:v1", "one").add("pci:v2d*", "two").add("pci:v", "v").build();
    assertThat(index.match(query)).isEmpty();
  }

  @Test
  void wildCharactersInTheQueryMatchWildPatterns() {
    AliasIndex index = AliasIndex.builder().add("pci:?", "any").add("pci:*", "all").build();
    assertThat(index.match("pci:*")).containsExactly("any", "all");
    assertThat(index.match("pci:[x]")).containsExactly("all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[", "a]", "a[b]c]", "]"})
  void findsNothingForAQueryWhoseBracketsDoNotPair(String query) {
    assertThat(AliasIndex.builder().add("*", "m").build().match(query)).isEmpty();
  }

  @Test
  void keepsTheOrderOfLinesAndRepeats() {
    AliasIndex index =
        AliasIndex.builder()
            .add("usb:*", "general")
            .add("usb:v1p2", "special")
            .add("usb:v1*", "general")
            .add("usb:v1p2", "special")
            .add("pci:*", "other")
            .build();
    assertThat(index.match("usb:v1p2")).containsExactly("general", "special", "general", "special");
    assertThat(index.size()).isEqualTo(5);
  }

  @Test
  void aByteIsTakenOnceThoughItLeadsToAStarInAnotherLabel() {
    AliasIndex index = AliasIndex.builder().add("x*b*b", "two").add("x*bd", "other").build();
    assertThat(index.match("xb")).isEmpty();
    assertThat(index.match("xbb")).containsExactly("two");
  }

  @Test
  void comparesBytesAsKmodDoes() {
    AliasIndex index = AliasIndex.builder().add("x?y", "one").add("x??y", "two").build();
    assertThat(index.match("xéy")).containsExactly("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[", "a]", "a[]", "a[!]", "a[^]", "a[]b]", "[a[b]]"})
  void refusesPatternsWhoseBracketsDoNotPair(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AliasIndex.builder().add(pattern, "m"))
        .withMessageStartingWith("alias " + pattern + ": ")
        .withMessageEndingWith("expected brackets in pairs with a set inside");
  }

  @Test
  void refusesNamesThatCannotBeModules() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AliasIndex.builder().add("x", "../m"))
        .withMessage(
            "alias x: '../m', expected a module name of 1 to 55 ASCII characters without a path");
  }

  @Test
  void writesModuleNamesCanonically() {
    assertThat(AliasIndex.builder().add("x", "snd-hda-intel").build().match("x"))
        .containsExactly("snd_hda_intel");
  }

  @Test
  void emptyIndexAcceptsNothing() {
    assertThat(AliasIndex.empty().match("")).isEmpty();
    assertThat(AliasIndex.empty().match("x")).isEmpty();
  }
}
