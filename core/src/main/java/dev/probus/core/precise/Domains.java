package dev.probus.core.precise;

import dev.probus.api.async.Domain;
import dev.probus.core.async.Cookie;
import dev.probus.core.async.Outstanding;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of ordered work, with one sequence of cookies over all of them. Holder only. */
@EngineScope
final class Domains {
  /** A place in a row. */
  record Place(Domain domain, Cookie cookie) {}

  private final Map<Domain, Outstanding<WorkRun>> rows = new HashMap<>();
  private final Agenda agenda;
  private long lastCookie;

  @Inject
  Domains(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Puts work at the end of a row. */
  Place enter(Domain domain, WorkRun run) {
    Place place = new Place(domain, new Cookie(++lastCookie));
    rows.computeIfAbsent(domain, unknown -> new Outstanding<>()).append(place.cookie, run);
    return place;
  }

  /** Takes work out that has ended, and lets those go on who waited for that. */
  void leave(Place place) {
    Outstanding<WorkRun> row = row(place.domain);
    row.remove(place.cookie).forEach(waiter -> agenda.afterwards(waiter.gate()::open));
    if (row.isEmpty()) {
      rows.remove(place.domain);
    }
  }

  /** Returns a wait for what is before work that has a place in this domain, or before now. */
  Barrier earlier(Domain domain, @Nullable Place place, Scheduler.Gate gate) {
    Cookie upTo =
        place != null && place.domain.equals(domain) ? place.cookie : new Cookie(lastCookie + 1);
    return barrier("the earlier work of domain " + domain, domain, upTo, gate);
  }

  /** Returns a wait for all of a domain. */
  Barrier all(Domain domain, Scheduler.Gate gate) {
    return barrier("the work of domain " + domain, domain, Cookie.INFINITE, gate);
  }

  private Barrier barrier(String text, Domain domain, Cookie upTo, Scheduler.Gate gate) {
    return new DomainBarrier(text, row(domain), new Outstanding.Waiter(upTo, gate));
  }

  private Outstanding<WorkRun> row(Domain domain) {
    return rows.getOrDefault(domain, new Outstanding<>());
  }
}
