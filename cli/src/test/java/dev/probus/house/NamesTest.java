package dev.probus.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Names that say nothing, and packages that do not say what may be null. */
@AnalyzeClasses(locations = Built.Delivered.class)
final class NamesTest {

  @ArchTest
  static final ArchRule no_package_is_a_drawer =
      noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..");

  @ArchTest
  static final ArchRule no_type_is_a_drawer =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule public_types_say_what_may_be_null =
      classes().that().arePublic().should(beNullMarked());

  private static ArchCondition<JavaClass> beNullMarked() {
    return new ArchCondition<>("be in a package annotated with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String text = type.getName() + (marked ? " is" : " is not") + " in a null-marked package";
        events.add(new SimpleConditionEvent(type, marked, text));
      }
    };
  }
}
