package dev.probus.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {

  @Test
  void whatIsReachedIsTheMedianOfAllJvms() {
    assertThat(row(Bar.atMost("it", "x", 4.5, 3), 2, 4))
        .isEqualTo("| it | ≤ 4.50 / 3 | 3 | 2, 4 | met, and the aim |");
  }

  @Test
  void betweenAimAndMustABarIsMet() {
    assertThat(row(Bar.atMost("it", "x", 4, 2), 3, 3)).endsWith("| met |");
  }

  @Test
  void aBarThatIsNotReachedIsMissed() {
    assertThat(row(Bar.atMost("it", "x", 4, 2), 4.1, 4.1)).endsWith("| MISSED |");
    assertThat(row(Bar.atLeast("it", "x", 100, 250), 99, 99)).endsWith("| MISSED |");
  }

  @Test
  void aBarWithoutAFigureIsLeftOut() {
    assertThat(Report.of(List.of(Bar.atMost("it", "y", 1)), List.of(figures(1)))).hasSize(2);
  }

  @Test
  void figuresAreReadBackAsTheyWereWritten() {
    Figures figures = figures(1.25);
    figures.put("a b [ns/device]", 17);
    assertThat(Figures.read(figures.lines()).lines()).isEqualTo(figures.lines());
  }

  /** Sections share peers: what one measures in passing must not replace what another is for. */
  @Test
  void theFigureOfAnEarlierSectionStays() {
    Figures figures = figures(1);
    Figures later = figures(2);
    later.put("y", 3);
    figures.putAll(later);
    assertThat(figures.get("x")).hasValue(1);
    assertThat(figures.get("y")).hasValue(3);
  }

  @Test
  void whatFollowsFromTwoSizesIsAnExponent() {
    Figures figures = new Figures();
    for (String peer : List.of("LIMIT", "PROBUS")) {
      figures.put("LATE " + peer + " alone, 10000 [ns/device]", 10);
      figures.put("LATE " + peer + " alone, 100000 [ns/device]", peer.equals("LIMIT") ? 10 : 100);
    }
    Derived.addTo(figures);
    assertThat(figures.get("LATE growth exponent, PROBUS − LIMIT")).hasValue(1);
  }

  private static String row(Bar bar, double one, double other) {
    return Report.of(List.of(bar), List.of(figures(one), figures(other))).getLast();
  }

  private static Figures figures(double value) {
    Figures figures = new Figures();
    figures.put("x", value);
    return figures;
  }
}
