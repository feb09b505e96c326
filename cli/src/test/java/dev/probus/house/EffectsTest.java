package dev.probus.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may touch threads, clocks, the terminal, and files of text; and what nobody may. */
@AnalyzeClasses(locations = Built.Delivered.class)
final class EffectsTest {
  private static final Set<String> TIME = Set.of(Layers.TIME);
  private static final String CLI = "dev.probus.cli..";

  @ArchTest static final ArchRule clocks_are_read_in_time_only = only(TIME, Touch.CLOCK);

  @ArchTest static final ArchRule nothing_sleeps_but_time = only(TIME, Touch.SLEEP);

  @ArchTest static final ArchRule threads_are_made_in_time_only = only(TIME, Touch.START);

  @ArchTest
  static final ArchRule threads_park_in_few_places =
      only(Layers.with(Layers.PARKING, Layers.TIME), Touch.PARK);

  @ArchTest static final ArchRule only_the_command_line_prints = only(Set.of(CLI), Touch.PRINT);

  @ArchTest static final ArchRule few_packages_read_text = only(Layers.READERS, Touch.READ_TEXT);

  @ArchTest
  static final ArchRule few_packages_decode_text =
      only(Layers.with(Layers.READERS, CLI), Touch.DECODE);

  @ArchTest static final ArchRule chance_has_a_seed = nobody(Touch.CHANCE);

  @ArchTest static final ArchRule nobody_reflects = nobody(Touch.REFLECT);

  @ArchTest static final ArchRule nobody_keeps_thread_locals = nobody(Touch.THREAD_LOCAL);

  @ArchTest
  static final ArchRule static_state_is_immutable =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule exceptions_say_what_they_are = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  private static ArchRule only(Set<String> packages, Touch touch) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages.toArray(String[]::new))
        .should()
        .accessTargetWhere(touch.effect());
  }

  private static ArchRule nobody(Touch touch) {
    return noClasses().should().accessTargetWhere(touch.effect());
  }
}
