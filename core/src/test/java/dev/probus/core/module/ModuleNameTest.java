package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what may name a module (R125, step 3). */
class ModuleNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"snd_hda_intel", "8250", "dvb-core", "a"})
  void takesModuleNames(String name) {
    assertThat(ModuleName.isValid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "a b", "a\tb", "a\nb", "é"})
  void refusesPathsBlanksAndOtherScripts(String name) {
    assertThat(ModuleName.isValid(name)).isFalse();
  }

  @Test
  void takesAtMostFiftyFiveCharacters() {
    assertThat(ModuleName.isValid("m".repeat(55))).isTrue();
    assertThat(ModuleName.isValid("m".repeat(56))).isFalse();
  }
}
