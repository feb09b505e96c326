package dev.probus.cli.report;

import dev.probus.api.resource.ResourceKey;
import dev.probus.cli.report.Span.Kind;
import dev.probus.cli.report.Span.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A wait that has not ended yet. For one thread. */
final class OpenWait {
  /**
   * A publication.
   *
   * @param by who published
   * @param at when
   */
  record Published(String by, long at) {}

  private final long from;
  private final String text;
  private final Map<ResourceKey<?>, Need> needs = new LinkedHashMap<>();

  OpenWait(long from, String text) {
    this.from = from;
    this.text = text;
  }

  void add(ResourceKey<?> key) {
    needs.putIfAbsent(key, missing(key));
  }

  Set<ResourceKey<?>> keys() {
    return Set.copyOf(needs.keySet());
  }

  void came(ResourceKey<?> key, Published publication) {
    needs.computeIfPresent(
        key,
        (_, need) ->
            need.at().isPresent()
                ? need
                : new Need(
                    need.resource(),
                    Optional.of(publication.by()),
                    OptionalLong.of(publication.at()),
                    false));
  }

  void went(ResourceKey<?> key) {
    needs.computeIfPresent(key, (_, _) -> missing(key));
  }

  void without(ResourceKey<?> key) {
    needs.computeIfPresent(key, (_, need) -> new Need(need.resource(), need.by(), need.at(), true));
  }

  private static Need missing(ResourceKey<?> key) {
    return new Need(key.toString(), Optional.empty(), OptionalLong.empty(), false);
  }

  Span ended(long now, String end) {
    return new Span(Kind.WAIT, from, now, end, text, List.copyOf(needs.values()));
  }
}
