package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.Modalias;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which table entry is said to be the nearest. */
final class NearestEntryTest {
  private static final NearestEntry NEAREST = new NearestEntry(ModuleCatalog.empty());

  static {
    NEAREST.add("rt711", List.of("sdw:m025Dp0711v02c00*"));
    NEAREST.add("rt711-sdca", List.of("sdw:m025Dp0711v03c01*"));
    NEAREST.add("realtek", List.of("hdaudio:v10EC0274r01a01*"));
    NEAREST.add("any", List.of("sdw:m025Dp5682v01c*"));
  }

  @ParameterizedTest
  @CsvSource({
    "sdw:m025Dp5682v02c00, sdw:m025Dp5682v01c* of any, 'version (01 there, 02 here)'",
    "sdw:m025Dp0711v03c00, sdw:m025Dp0711v02c00* of rt711, 'version (02 there, 03 here)'",
    "sdw:m025Dp0711v02c01, sdw:m025Dp0711v02c00* of rt711, 'class (00 there, 01 here)'",
    "hdaudio:v10EC0274r01a02, hdaudio:v10EC0274r01a01* of realtek, 'a (01 there, 02 here)'"
  })
  void theOneThatDiffersInTheFewestFields(String modalias, String entry, String field) {
    assertThat(NEAREST.look().to(Modalias.of(modalias)).map(Object::toString))
        .hasValue("the nearest entry is " + entry + ": it differs in " + field);
  }

  @ParameterizedTest
  @CsvSource({
    "sdw:m025Dp0712v02c00",
    "sdw:m019Fp0711v02c00",
    "platform:sof_sdw",
    "hdaudio:v10EC0275r00100002a01",
    "odd:",
    "sdw:m025Dp56"
  })
  void nothingIsNearThatIsAnotherPart(String modalias) {
    assertThat(NEAREST.look().to(Modalias.of(modalias))).isEmpty();
  }
}
