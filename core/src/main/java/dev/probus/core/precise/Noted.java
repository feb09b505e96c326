package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.log.EventLog;
import java.util.List;
import java.util.Optional;

/** How what happens to every device is put into words, once somebody reads the log. */
enum Noted implements EventLog.Words {
  /** A device that no driver added is there: id, modaliases. */
  APPEARED {
    @Override
    public Event event(Object about, Object by, int number) {
      List<Modalias> modaliases = ((List<?>) by).stream().map(Modalias.class::cast).toList();
      return new DeviceEvent.Appeared((DeviceId) about, modaliases, Optional.empty());
    }
  },

  /** A probe begins: id, driver, attempt. */
  STARTED {
    @Override
    public Event event(Object about, Object by, int number) {
      return new ProbeEvent.Started((DeviceId) about, (String) by, number);
    }
  },

  /** A device is bound: id, driver. */
  BOUND {
    @Override
    public Event event(Object about, Object by, int number) {
      return new ProbeEvent.Bound((DeviceId) about, (String) by);
    }
  },

  /** A device published a resource: key, id. */
  PUBLISHED {
    @Override
    public Event event(Object about, Object by, int number) {
      return new ResourceEvent.Published((ResourceKey<?>) about, by.toString());
    }
  };

  /** A device has this candidate: id, modalias. */
  record Matched(String driver) implements EventLog.Words {
    @Override
    public Event event(Object about, Object by, int number) {
      return new DeviceEvent.Matched((DeviceId) about, driver, (Modalias) by);
    }
  }

  /** A device waits with this driver: id, what it waits for, 1 if all of that was declared. */
  record Waiting(String driver) implements EventLog.Words {
    @Override
    public Event event(Object about, Object by, int number) {
      Unmet unmet = (Unmet) by;
      return new ProbeEvent.Waiting(
          (DeviceId) about, driver, unmet.keys(), number == 1, unmet.optional());
    }
  }
}
