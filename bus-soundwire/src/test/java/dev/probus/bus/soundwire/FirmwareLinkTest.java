package dev.probus.bus.soundwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FirmwareLinkTest {

  @Test
  void uniqueIdOfALonePartIsIgnored() {
    LinkDevices found = link(1, "0x000131025D131601").devices();
    assertThat(names(found)).containsExactly("sdw/sdw:1:025d:1316:01");
    assertThat(found.devices()).noneMatch(Declared::oneOfSeveral);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void equalPartsAreToldApartByTheirUniqueIds() {
    LinkDevices found = link(2, "0x000223019F837300", "0x000227019F837300").devices();
    assertThat(names(found))
        .containsExactly("sdw/sdw:2:019f:8373:00:3", "sdw/sdw:2:019f:8373:00:7");
    assertThat(found.devices()).allMatch(Declared::oneOfSeveral);
  }

  @Test
  void anotherPartOnTheLinkIsNotAnEqualPart() {
    LinkDevices found =
        link(2, "0x000223019F837300", "0x000227019F837301", "0x000227019F837400").devices();
    assertThat(found.devices()).hasSize(3).noneMatch(Declared::oneOfSeveral);
  }

  @Test
  void sameUniqueIdEndsTheWalk() {
    LinkDevices found =
        link(
                0,
                "0x000020025D071100",
                "0x000023019F837300",
                "0x000020025D130800",
                "0x000023019F837300")
            .devices();
    assertThat(names(found)).containsExactly("sdw/sdw:0:025d:0711:00");
    assertThat(found.problems())
        .extracting(Object::toString)
        .containsExactly(
            "dsdt.dsl:2: link 0 has 0x000023019F837300 again at dsdt.dsl:4: expected a unique id"
                + " of its own; this entry and those after it are no devices (S11)");
  }

  @Test
  void partsThatDifferInTheirVersionOnlyCannotBothHaveTheName() {
    LinkDevices found = link(0, "0x000020025D071100", "0x000031025D071100").devices();
    assertThat(found.devices()).extracting(d -> d.address().version()).containsExactly(2);
    assertThat(found.problems())
        .extracting(Object::toString)
        .containsExactly(
            "dsdt.dsl:2: 0x000031025D071100 would be named sdw:0:025d:0711:00 like that at"
                + " dsdt.dsl:1: expected parts of one version, or none; this entry is no device"
                + " (S10)");
  }

  @Test
  void entriesOfOtherLinksAreLeftOut() {
    FirmwareLink link = link(1, "0x000020025D071100", "0x000120025D130800");
    assertThat(names(link.devices())).containsExactly("sdw/sdw:1:025d:1308:00");
  }

  @Test
  void badLinksAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> link(16))
        .withMessage("link 0x10: expected 0x0 to 0xf");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FirmwareEntry(SdwAddress.ofAdr(0), "dsdt.dsl", -1))
        .withMessage("line -1 of dsdt.dsl");
  }

  private static FirmwareLink link(int number, String... adrs) {
    List<FirmwareEntry> entries = new ArrayList<>();
    for (String adr : adrs) {
      entries.add(new FirmwareEntry(SdwAddress.parse(adr), "dsdt.dsl", entries.size() + 1));
    }
    return new FirmwareLink(number, entries);
  }

  private static List<String> names(LinkDevices found) {
    return found.devices().stream().map(d -> d.id().toString()).toList();
  }
}
