package dev.probus.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command that repeats a failure names a test that there is. */
final class RuleTest {
  private static final Map<String, Class<?>> CONTRACTS =
      Map.of(
          "BUS", BusContract.class,
          "DRIVER", DriverContract.class,
          "PROVIDER", ProviderContract.class);

  @Test
  void eachRuleIsATestAndEachTestARule() {
    CONTRACTS.forEach((kind, contract) -> {
      Set<String> tests =
          Stream.of(contract.getMethods())
              .filter(method -> method.isAnnotationPresent(Test.class))
              .map(Method::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> rules =
          Stream.of(Rule.values())
              .filter(rule -> rule.name().startsWith(kind + "_"))
              .map(Rule::method)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(rules).isEqualTo(tests);
    });
  }
}
