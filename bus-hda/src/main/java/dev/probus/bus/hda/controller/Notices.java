package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.controller.Notice.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects notices; of what happens again and again, the first 16 of each kind. */
final class Notices {
  private static final int LIMIT = 16;

  private final Hardware hardware;
  private final List<Notice> all = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  Notices(Hardware hardware) {
    this.hardware = hardware;
  }

  void add(Kind kind, String text) {
    if (counts.merge(kind, 1, Integer::sum) <= LIMIT) {
      all.add(new Notice(hardware.nanos(), kind, text));
    }
  }

  List<Notice> all() {
    return List.copyOf(all);
  }
}
