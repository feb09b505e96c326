package dev.probus.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may know whom. A rule about a room that is still empty holds, hence the allowances. */
@AnalyzeClasses(locations = Built.Delivered.class)
final class DependenciesTest {

  @ArchTest
  static final ArchRule buses_know_the_api_alone =
      noClasses()
          .that()
          .resideInAPackage("dev.probus.bus..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.probus..")
                  .and(resideInAPackage("dev.probus.api..").negate())
                  .and(resideInAPackage("dev.probus.bus..").negate()))
          .because("a bus is a plug-in and reaches an engine through ServiceLoader only")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule buses_do_not_know_each_other =
      slices()
          .matching("dev.probus.bus.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_the_command_line_and_the_kit_know_the_core =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.probus.core..", "dev.probus.cli..", "dev.probus.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.probus.core..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.probus.(**)").should().beFreeOfCycles();

  @ArchTest
  static void every_package_of_the_core_has_a_layer(JavaClasses built) {
    Set<String> unlisted = new TreeSet<>();
    built.that(resideInAPackage(Layers.CORE + "..")).stream()
        .map(type -> type.getPackageName().substring(Layers.CORE.length()).split("\\.", -1))
        .filter(name -> name.length > 1 && !Layers.UPWARDS.contains(name[1]))
        .forEach(name -> unlisted.add(name[1]));
    assertThat(unlisted).as("packages of the core that have no place in Layers.UPWARDS").isEmpty();
  }

  @ArchTest
  static void layers_of_the_core_know_only_what_is_below(JavaClasses built) {
    for (int i = 0; i < Layers.UPWARDS.size(); i++) {
      List<String> above = new ArrayList<>(List.of(Layers.CORE));
      Layers.UPWARDS.stream().skip(i + 1L).map(Layers::pattern).forEach(above::add);
      String layer = Layers.UPWARDS.get(i);
      noClasses()
          .that()
          .resideInAPackage(Layers.pattern(layer))
          .should()
          .dependOnClassesThat(resideInAnyPackage(above.toArray(String[]::new)))
          .because("core packages depend downwards only, in the order of Layers.UPWARDS")
          .allowEmptyShould(true)
          .check(built);
    }
  }

  @ArchTest
  static void narrow_layers_know_only_what_they_need(JavaClasses built) {
    Layers.NARROW.forEach((layer, uses) -> {
      List<String> allowed = new ArrayList<>(List.of(Layers.pattern(layer)));
      uses.stream().map(Layers::pattern).forEach(allowed::add);
      classes()
          .that()
          .resideInAPackage(Layers.pattern(layer))
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage(Layers.CORE + "..")
                  .negate()
                  .or(resideInAnyPackage(allowed.toArray(String[]::new))))
          .because(layer + " may use " + uses + " and nothing else of the core")
          .allowEmptyShould(true)
          .check(built);
    });
  }
}
