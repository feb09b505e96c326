package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.log.Form;
import dev.probus.core.log.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How what happens to every device is put into words, once somebody reads the log. */
enum Noted implements Form {
  /** A device that no driver added is there: id, modaliases. */
  APPEARED {
    @Override
    public Event event(Note note) {
      List<Modalias> modaliases = ((List<?>) note.by()).stream().map(Modalias.class::cast).toList();
      return new DeviceEvent.Appeared(device(note), modaliases, Optional.empty());
    }
  },

  /** A device has a candidate: id, match. */
  MATCHED {
    @Override
    public Event event(Note note) {
      Match match = (Match) note.by();
      return new DeviceEvent.Matched(device(note), match.driver, match.modalias);
    }
  },

  /** A device waits for what its driver declared, in no order: id, driver; keys. */
  WAITING {
    @Override
    public Event event(Note note) {
      return new ProbeEvent.Waiting(
          device(note), driver(note), keys(note).sorted().toList(), true, List.of());
    }
  },

  /** The same, in the order in which the driver declared it. */
  WAITING_IN_ORDER {
    @Override
    public Event event(Note note) {
      return new ProbeEvent.Waiting(
          device(note), driver(note), keys(note).toList(), true, List.of());
    }
  },

  /** A probe begins, the first of its driver: id, driver. */
  STARTED {
    @Override
    public Event event(Note note) {
      return new ProbeEvent.Started(device(note), driver(note), 1);
    }
  },

  /** A device is bound: id, driver. */
  BOUND {
    @Override
    public Event event(Note note) {
      return new ProbeEvent.Bound(device(note), driver(note));
    }
  },

  /** A device, or somebody else, published a resource: key, id or label. */
  PUBLISHED {
    @Override
    public Event event(Note note) {
      return new ResourceEvent.Published((ResourceKey<?>) note.about(), note.by().toString());
    }
  };

  /** By which modalias a driver has a device as its candidate. */
  record Match(String driver, Modalias modalias) {}

  private static DeviceId device(Note note) {
    return (DeviceId) note.about();
  }

  private static String driver(Note note) {
    return (String) note.by();
  }

  private static Stream<ResourceKey<?>> keys(Note note) {
    return note.others().stream().map(key -> (ResourceKey<?>) key);
  }

  /** Returns all, in the order of their numbers. */
  static List<Noted> all() {
    return List.of(values());
  }

  /** Returns its number. Numbers are for this run of the program only. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }
}
