package dev.probus.bus.hda.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds out which card a codec belongs to, as far as alsa-info tells.
 *
 * <p>Codecs come by card and then by address, so an address that does not rise begins the next
 * card. Which cards these are tell the names of the codecs' sysfs folders if there are any, else
 * the list of sound cards.
 */
final class CardList {

  private static final int MOST = 256;
  private static final String FOLDER = "/sys/class/sound/hwC";

  private record Listed(int number, String id) {}

  private record Folder(int card, int address) {}

  private final List<Listed> listed = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>();
  private boolean inList;

  /** Looks at a line outside of codecs; what is not about cards is passed over. */
  void read(Line line) {
    if (line.begins("!!")) {
      inList = line.begins("!!Soundcards recog") || (inList && line.begins("!!--"));
      return;
    }
    if (inList && listed.size() < MOST) {
      readCard(line);
    } else if (line.take(FOLDER) && folders.size() < MOST) {
      readFolder(line);
    }
  }

  private void readCard(Line line) {
    int number = line.skipBlanks().takeNumber(' ');
    if (number >= 0 && line.take("[")) {
      String rest = line.rest();
      int end = rest.indexOf("]: ");
      if (end >= 0 && isHda(rest.substring(end + 3))) {
        listed.add(new Listed(number, rest.substring(0, end).strip()));
      }
    }
  }

  private static boolean isHda(String driver) {
    String lower = driver.toLowerCase(Locale.ROOT);
    return lower.startsWith("sof") || lower.contains("hda");
  }

  private void readFolder(Line line) {
    int card = line.takeNumber('D');
    int address = line.takeNumber('/');
    Folder folder = new Folder(card, address);
    boolean known = !folders.isEmpty() && folders.getLast().equals(folder);
    if (card >= 0 && address >= 0 && !known) {
      folders.add(folder);
    }
  }

  /** Returns the cards with their codecs. */
  List<Card> assign(List<DumpedCodec> codecs) {
    boolean told =
        folders.stream()
            .map(Folder::address)
            .toList()
            .equals(codecs.stream().map(DumpedCodec::address).toList());
    List<List<DumpedCodec>> groups = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < codecs.size(); i++) {
      boolean next =
          i == 0
              || (told
                  ? folders.get(i).card() != folders.get(i - 1).card()
                  : codecs.get(i).address() <= codecs.get(i - 1).address());
      if (next) {
        numbers.add(told ? folders.get(i).card() : number(groups.size()));
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(codecs.get(i));
    }
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      cards.add(new Card(numbers.get(i), id(numbers.get(i)), groups.get(i)));
    }
    return cards;
  }

  private int number(int group) {
    if (group < listed.size()) {
      return listed.get(group).number();
    }
    return listed.isEmpty() ? group : listed.getLast().number() + 1 + group - listed.size();
  }

  private String id(int number) {
    return listed.stream()
        .filter(card -> card.number() == number)
        .map(Listed::id)
        .findFirst()
        .orElse("");
  }
}
