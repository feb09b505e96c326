package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares every recorded answer of kmod 30 with ours. */
class ModaliasCorpusTest {

  private static ModuleTables tables;
  private static ModuleResolver resolver;

  @BeforeAll
  static void readTables() throws IOException {
    tables = ModuleTables.read(ModaliasCorpus.dir());
    resolver = new ModuleResolver(tables, ModuleConfig.none());
  }

  @Test
  void readsAllTablesWithoutAProblem() {
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.aliases().size()).isEqualTo(26_222);
    assertThat(tables.dependencies()).hasSize(4_023);
    assertThat(tables.symbols()).hasSize(14_180);
    assertThat(tables.builtins()).hasSize(186);
    assertThat(tables.order()).hasSize(4_023);
    assertThat(tables.softDependencies()).hasSize(54);
  }

  @Test
  void readsTheBuiltInAliases() throws IOException {
    List<String[]> rows = ModaliasCorpus.rows("builtin.alias.tsv");
    assertThat(tables.builtinAliases().size()).isEqualTo(rows.size());
    for (String[] row : rows) {
      assertThat(tables.builtinAliases().match(row[1].replace("*", "x")))
          .contains(ModuleName.canonical(row[0]));
    }
  }

  @Test
  void answersEveryRecordedQuery() throws IOException {
    List<String[]> rows = ModaliasCorpus.rows("queries.tsv");
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows) {
      String ours = String.join(" ", resolver.resolve(row[0]).candidates());
      if (!(ours.isEmpty() ? "NONE" : ours).equals(row[3])) {
        wrong.add(row[0] + ": " + ours + ", expected " + row[3]);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(3_000);
  }

  @Test
  void ordersEveryRecordedLoad() throws IOException {
    LoadOrder order = new LoadOrder(resolver);
    List<String[]> rows = ModaliasCorpus.rows("load_order.tsv");
    for (String[] row : rows) {
      LoadPlan plan = order.plan(row[0]);
      boolean found = !(plan.resolution() instanceof Resolution.NotFound);
      assertThat(found).as(row[0]).isEqualTo(row[2].equals("0"));
      assertThat(sequence(plan)).as(row[0]).isEqualTo(row[3]);
      assertThat(String.join(",", plan.firstTimeOrder()))
          .as(row[0])
          .isEqualTo(row[4].replace("builtin:", "").replace("NONE", ""));
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(75);
  }

  private static String sequence(LoadPlan plan) {
    if (plan.resolution() instanceof Resolution.NotFound) {
      return "NONE";
    }
    return plan.steps().stream()
        .map(step -> (step instanceof LoadStep.InKernel ? "builtin:" : "") + step.module())
        .collect(Collectors.joining(","));
  }
}
