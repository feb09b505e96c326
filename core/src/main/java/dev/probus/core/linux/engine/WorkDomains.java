package dev.probus.core.linux.engine;

import dev.probus.api.async.Domain;
import dev.probus.core.async.Cookie;
import dev.probus.core.async.Outstanding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ordered work of drivers, each domain an exclusive one (R115): module loads do not wait for it. A
 * wait for itself is told and stands for ever, as in the kernel (R119). For whoever is inside the
 * core.
 */
final class WorkDomains {
  /** A place in a domain. */
  record Place(Domain domain, Cookie cookie) {}

  private final Map<Domain, Outstanding<WorkRun>> rows = new HashMap<>();
  private final Strands strands;
  private long lastCookie;

  WorkDomains(Strands strands) {
    this.strands = strands;
  }

  Place enter(Domain domain, WorkRun run) {
    Place place = new Place(domain, new Cookie(++lastCookie));
    rows.computeIfAbsent(domain, unknown -> new Outstanding<>()).append(place.cookie, run);
    return place;
  }

  void leave(Place place) {
    Outstanding<WorkRun> row = row(place.domain);
    var _ = row.remove(place.cookie); // who waits looks for himself
    if (row.isEmpty()) {
      rows.remove(place.domain);
    }
  }

  /** Waits for what is before a place, if that is of the domain, or before now. */
  void awaitEarlier(Domain domain, @Nullable Place place) {
    await(
        domain,
        place != null && place.domain.equals(domain) ? place.cookie : new Cookie(lastCookie + 1));
  }

  void awaitAll(Domain domain) {
    await(domain, Cookie.INFINITE);
  }

  private void await(Domain domain, Cookie upTo) {
    Held work =
        new Held(
            "the work of domain " + domain,
            () -> row(domain).before(upTo).stream().map(WorkRun::task).toList(),
            holder -> "of which " + holder.label() + " is part");
    strands.await(work, () -> row(domain).before(upTo).isEmpty());
  }

  private Outstanding<WorkRun> row(Domain domain) {
    return rows.getOrDefault(domain, new Outstanding<>());
  }
}
